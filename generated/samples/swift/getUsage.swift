import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.usage.retrieve()
print(result)
