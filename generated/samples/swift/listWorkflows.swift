import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.workflows.list()
print(result)
