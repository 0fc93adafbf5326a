import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.shots.edit("task_8K2qA", "shot_xxx", EditMusicVideoShotParams(
    prompt: "Night city chorus with brighter face lighting.",
    images: ["https://media.beatapi.io/samples/stage.png"]
))
print(result)
