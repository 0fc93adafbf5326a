import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.webhooks.retrieve("wh_9aBcD")
print(result)
