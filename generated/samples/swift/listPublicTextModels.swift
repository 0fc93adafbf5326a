import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.text.models.list()
print(result)
