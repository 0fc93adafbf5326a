import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.web.read(ReadWebPagesParams(
    urls: ["https://spec.openapis.org/oas/v3.1.0"],
    query: "webhooks object",
    format: "markdown",
    maxChars: 4000
))
print(result)
