from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.web.research(query="How does OpenAPI 3.1 describe webhooks?")
    print(result)
