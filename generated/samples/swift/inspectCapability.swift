import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.capabilities.inspect(InspectCapabilityParams(
    reference: "data:xiaohongshu.app_v2.search_notes"
))
print(result)
