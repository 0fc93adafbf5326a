from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.webhooks.create(
        url="https://app.example.com/webhooks/beatapi",
        description="Production",
        events=["task.succeeded", "task.failed"],
    )
    print(result)
