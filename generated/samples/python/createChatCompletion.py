from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.chat.completions.create(
        model="gpt-5.6-terra",
        messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
    )
    print(result)
