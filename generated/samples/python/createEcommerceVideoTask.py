from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.ecommerce_video.create(
        images=["https://cdn.example.com/shoe.png"],
        duration=15,
        prompt="A running shoe in the rain, calm and bright.",
        aspect_ratio="9:16",
        language="en",
    )
    print(result)
