from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.workflows.list()
    print(result)
