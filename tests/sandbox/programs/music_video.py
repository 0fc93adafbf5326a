"""A music video with the standard library alone, in the manner of BeatAPI's own Python example.

    BEATAPI_API_KEY=… BEATAPI_BASE_URL=… python music_video.py

No User-Agent of its own, no retries, and a loop that ends at succeeded or failed only. Nothing in
here knows of the sandbox.
"""

import json
import os
import time
import urllib.request

BASE_URL = os.environ.get("BEATAPI_BASE_URL", "https://api.beatapi.io")
API_KEY = os.environ["BEATAPI_API_KEY"]


def request(method, path, body=None):
    headers = {"Authorization": f"Bearer {API_KEY}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    question = urllib.request.Request(BASE_URL + path, data=data, headers=headers, method=method)
    with urllib.request.urlopen(question) as answer:
        return json.load(answer)["data"]


def wait_for_task(task_id, interval=5, attempts=120):
    for _ in range(attempts):
        task = request("GET", f"/v1/tasks/{task_id}")
        if task["status"] in ("succeeded", "failed"):
            return task
        time.sleep(interval)
    raise TimeoutError(f"task {task_id} did not finish")


def main():
    workflows = request("GET", "/v1/workflows")["data"]
    print("workflows:", ", ".join(workflow["id"] for workflow in workflows))
    task = request(
        "POST",
        "/v1/music-video/tasks",
        {
            "images": ["https://media.beatapi.io/samples/neon-singer.png"],
            "audio_url": "https://media.beatapi.io/samples/neon-singer-preview.mp3",
            "prompt": "Neon rooftop performance with metro cutaways and cinematic light trails.",
            "language": "en",
            "quality": "standard",
            "resolution": "720p",
            "compose_mode": "auto",
        },
    )
    print("task:", task["id"], task["status"], task["usage"]["credits_reserved"])
    task = wait_for_task(task["id"])
    if task["status"] == "failed":
        raise SystemExit(f"{task['error_code']}: {task['error_message']}")
    url = task["output"]["media"][0]["url"]
    with urllib.request.urlopen(url) as video:
        print("video:", url, len(video.read()))
    print("settled:", request("GET", "/v1/usage")["credits_settled"])


if __name__ == "__main__":
    main()
