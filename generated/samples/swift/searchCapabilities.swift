import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.capabilities.search(SearchCapabilitiesParams(
    query: "小红书 搜索笔记"
))
print(result)
