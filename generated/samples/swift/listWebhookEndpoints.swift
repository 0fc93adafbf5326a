import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.webhooks.list()
print(result)
