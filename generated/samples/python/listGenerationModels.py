from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.media.models.list()
    print(result)
