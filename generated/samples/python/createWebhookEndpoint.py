from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.create(
        url="https://example.com/beatapi-webhook",
        events=["task.succeeded", "task.failed"],
    )
    print(result)
