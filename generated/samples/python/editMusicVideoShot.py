from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.shots.edit(
        "task_8K2qA",
        "shot_4Tn0b",
        prompt="The singer stops under a red street light.",
        duration=5,
    )
    print(result)
