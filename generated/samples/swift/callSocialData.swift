import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.socialData.call(CallSocialDataParams(
    action: "xiaohongshu.app_v2.search_notes",
    params: ["keyword": "AI 视频"]
))
print(result)
