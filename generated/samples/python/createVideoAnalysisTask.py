from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.video_analysis.create(
        video_url="https://media.beatapi.io/uploads/input.mp4",
        prompt="List the cuts of the video with their times.",
        analysis_depth="standard",
        max_output_tokens=2048,
    )
    print(result)
