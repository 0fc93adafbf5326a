import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.realtime.sessions.create(CreateRealtimeSessionParams(
    maxDurationSeconds: 60,
    allowedOrigins: ["https://app.example.com"],
    metadata: ["customer_id": "cus_123"]
))
print(result)
