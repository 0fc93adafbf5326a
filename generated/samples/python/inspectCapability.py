from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.capabilities.inspect(reference="data:xiaohongshu.app_v2.search_notes")
    print(result)
