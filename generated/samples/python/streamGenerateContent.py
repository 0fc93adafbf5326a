from beatapi import BeatAPI

with BeatAPI() as client:
    with client.gemini.stream_generate_content(
        "gpt-5.6-sol",
        contents=[{"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}],
    ) as events:
        for event in events:
            print(event)
