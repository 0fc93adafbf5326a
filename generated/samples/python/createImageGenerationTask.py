from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.images.create(
        model="nano-banana",
        prompt="A red bicycle leaning against a white wall in the morning sun.",
        aspect_ratio="1:1",
        output_format="png",
    )
    print(result)
