import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.web.research(ResearchWebParams(
    query: "How does OpenAPI 3.1 describe webhooks?"
))
print(result)
