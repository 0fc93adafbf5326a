from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.web.map(
        url="https://spec.openapis.org",
        limit=20,
        select_paths=["/oas/.*"],
    )
    print(result)
