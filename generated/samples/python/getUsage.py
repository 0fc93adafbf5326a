from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.usage.retrieve()
    print(result)
