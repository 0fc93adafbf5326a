from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.retrieve("wh_9aBcD")
    print(result)
