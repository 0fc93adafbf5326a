from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.shots.edit(
        "task_8K2qA",
        "shot_xxx",
        prompt="Night city chorus with brighter face lighting.",
        images=["https://media.beatapi.io/samples/stage.png"],
    )
    print(result)
