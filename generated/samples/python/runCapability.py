from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.capabilities.run(
        reference="data:xiaohongshu.app_v2.search_notes",
        input={"keyword": "AI 视频"},
        view="preview",
    )
    print(result)
