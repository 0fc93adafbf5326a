import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.web.search(SearchWebParams(
    query: "OpenAPI 3.1 webhooks",
    type: "web",
    maxResults: 3,
    timeRange: "year"
))
print(result)
