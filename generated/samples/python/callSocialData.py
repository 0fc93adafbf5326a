from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.social_data.call(
        action="xiaohongshu.app_v2.search_notes",
        params={"keyword": "AI 视频"},
    )
    print(result)
