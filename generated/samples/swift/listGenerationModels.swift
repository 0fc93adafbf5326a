import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.media.models.list()
print(result)
