from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.web.search(
        query="OpenAPI 3.1 webhooks",
        type="web",
        max_results=3,
        time_range="year",
    )
    print(result)
