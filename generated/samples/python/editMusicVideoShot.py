from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.shots.edit(
        "task_8K2qA",
        "shot_xxx",
        prompt="Night city chorus with brighter face lighting.",
        duration=5,
        quality="standard",
        resolution="720p",
    )
    print(result)
