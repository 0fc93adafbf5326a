import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.shots.media("task_8K2qA", "shot_4Tn0b")
print(result)
