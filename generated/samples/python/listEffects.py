from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.effects.list()
    print(result)
