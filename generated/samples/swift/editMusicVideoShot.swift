import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.shots.edit("task_8K2qA", "shot_4Tn0b", EditMusicVideoShotParams(
    prompt: "The singer stops under a red street light.",
    duration: 5
))
print(result)
