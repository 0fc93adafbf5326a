from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.videos.create(
        model="minimax-h3",
        prompt="Waves roll onto a black beach, seen from above.",
        duration=5,
        aspect_ratio="16:9",
        resolution="768P",
    )
    print(result)
