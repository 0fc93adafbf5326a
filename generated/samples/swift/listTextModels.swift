import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.models.list()
print(result)
