from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.capabilities.search(query="小红书 搜索笔记")
    print(result)
