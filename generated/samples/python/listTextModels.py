from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.models.list()
    print(result)
