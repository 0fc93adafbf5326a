import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.webhooks.update("wh_9aBcD", UpdateWebhookEndpointParams(
    status: "disabled"
))
print(result)
