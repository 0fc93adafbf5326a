from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.update("wh_9aBcD", status="disabled")
    print(result)
