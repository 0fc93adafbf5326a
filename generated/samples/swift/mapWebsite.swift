import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.web.map(MapWebsiteParams(
    url: "https://spec.openapis.org",
    limit: 20,
    selectPaths: ["/oas/.*"]
))
print(result)
