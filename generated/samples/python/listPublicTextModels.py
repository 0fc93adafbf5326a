from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.text.models.list()
    print(result)
