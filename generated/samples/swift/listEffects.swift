import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.effects.list()
print(result)
