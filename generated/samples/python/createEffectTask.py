from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.effects.create(
        effect_id="video-muscle-max",
        images=["https://media.beatapi.io/samples/portrait.png"],
        options={"resolution": "720p", "duration": 12},
    )
    print(result)
