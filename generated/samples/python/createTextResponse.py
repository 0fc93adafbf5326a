from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.responses.create(
        model="gpt-5.6-sol",
        input="Name three uses of a paper clip.",
        reasoning={"effort": "medium"},
    )
    print(result)
