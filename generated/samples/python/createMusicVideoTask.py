from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.music_video.create(
        mv_tier="standard",
        images=["https://media.beatapi.io/samples/neon-singer.png"],
        audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
        resolution="720p",
    )
    print(result)
