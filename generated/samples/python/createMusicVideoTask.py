from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.create(
        images=["https://media.beatapi.io/samples/neon-singer.png"],
        audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
        prompt="Neon rooftop performance with metro cutaways and cinematic light trails.",
        language="en",
        quality="standard",
        resolution="720p",
        compose_mode="auto",
    )
    print(result)
