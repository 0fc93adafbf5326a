from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.realtime.sessions.create(
        max_duration_seconds=60,
        allowed_origins=["https://app.example.com"],
        metadata={"customer_id": "cus_123"},
    )
    print(result)
