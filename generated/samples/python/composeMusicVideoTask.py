from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.compose("task_8K2qA", shot_ids=["shot_xxx", "shot_yyy"])
    print(result)
