import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.compose("task_8K2qA", ComposeMusicVideoTaskParams(
    shotIds: ["shot_xxx", "shot_yyy"]
))
print(result)
