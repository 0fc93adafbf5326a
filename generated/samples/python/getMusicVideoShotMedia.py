from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.shots.media("task_8K2qA", "shot_xxx")
    print(result)
