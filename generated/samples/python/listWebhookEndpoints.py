from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.list()
    print(result)
