from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.messages.create(
        model="gpt-5.6-luna",
        max_tokens=1024,
        messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
    )
    print(result)
