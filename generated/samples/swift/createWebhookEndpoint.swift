import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.webhooks.create(CreateWebhookEndpointParams(
    url: "https://example.com/beatapi-webhook",
    events: ["task.succeeded", "task.failed"]
))
print(result)
