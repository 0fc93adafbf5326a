import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.effects.retrieve("video-muscle-max")
print(result)
