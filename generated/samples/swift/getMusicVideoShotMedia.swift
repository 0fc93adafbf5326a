import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.shots.media("task_8K2qA", "shot_xxx")
print(result)
