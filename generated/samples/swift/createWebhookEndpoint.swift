import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.webhooks.create(CreateWebhookEndpointParams(
    url: "https://app.example.com/webhooks/beatapi",
    description: "Production",
    events: ["task.succeeded", "task.failed"]
))
print(result)
