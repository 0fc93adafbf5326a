from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.delete("wh_9aBcD")
    print(result)
