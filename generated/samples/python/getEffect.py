from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.effects.retrieve("video-muscle-max")
    print(result)
