from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.gemini.generate_content(
        "gpt-5.6-sol",
        contents=[{"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}],
    )
    print(result)
