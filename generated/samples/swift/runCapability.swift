import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.capabilities.run(RunCapabilityParams(
    reference: "data:xiaohongshu.app_v2.search_notes",
    input: ["keyword": "AI 视频"],
    view: "preview"
))
print(result)
