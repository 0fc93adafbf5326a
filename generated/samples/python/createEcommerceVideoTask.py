from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.ecommerce_video.create(
        images=["https://media.beatapi.io/samples/smart-bottle.png"],
        duration=15,
        prompt="Fast product launch ad for paid social.",
        aspect_ratio="9:16",
    )
    print(result)
