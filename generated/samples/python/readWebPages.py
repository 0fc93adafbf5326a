from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.web.read(
        urls=["https://spec.openapis.org/oas/v3.1.0"],
        query="webhooks object",
        format="markdown",
        max_chars=4000,
    )
    print(result)
