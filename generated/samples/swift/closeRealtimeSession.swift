import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.realtime.sessions.close("rts_01JEXAMPLE")
print(result)
