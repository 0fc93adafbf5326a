"""October's calls with the standard library alone, in the manner of BeatAPI's own Python examples.

    BEATAPI_API_KEY=… BEATAPI_BASE_URL=… python capabilities.py

A User-Agent of its own, no redirects, no retries. The catalogue is read without a key; a capability
is run, an effect made and the web searched with one. Nothing in here knows of the sandbox.
"""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

ORIGIN = os.environ.get("BEATAPI_BASE_URL", "https://api.beatapi.io").rstrip("/")
API_KEY = os.environ["BEATAPI_API_KEY"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect())


def call(path, body=None, key=None, **headers):
    """Return the whole answer; an error has BeatAPI's own words."""
    question = urllib.request.Request(
        ORIGIN + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Accept": "application/json", "User-Agent": "example/1.0", **headers},
    )
    if key:
        question.add_header("Authorization", f"Bearer {key}")
    if body is not None:
        question.add_header("Content-Type", "application/json")
    try:
        with OPENER.open(question, timeout=95) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        said = json.load(error)["error"]
        raise SystemExit(f"{error.code} {said['code']}: {said['message']}") from error


def wait(look, attempts=120):
    for _ in range(attempts):
        task = look()
        if task["status"] in ("succeeded", "failed"):
            return task
        time.sleep(5)
    raise SystemExit("the task did not finish")


def looked_up(task_id):
    return call(f"/v1/tasks/{urllib.parse.quote(task_id, safe='')}", key=API_KEY)["data"]


def main():
    page = call("/v1/capabilities/search", {"query": "image", "kind": "model", "limit": 5})["data"]
    reference = next(card["reference"] for card in page["data"] if "model:" in card["reference"])
    contract = call("/v1/capabilities/inspect", {"reference": reference})["data"]
    print("inspected:", contract["reference"] == reference, contract["status"])

    run = {"reference": "model:nano-banana", "input": {"prompt": "A paper boat."}}
    started = call("/v1/capabilities/run", run | {"idempotency_key": str(uuid.uuid4())}, API_KEY)
    asked = {
        "reference": run["reference"],
        "operation": "status",
        "task_id": started["data"]["id"],
    }
    task = wait(lambda: call("/v1/capabilities/run", asked, API_KEY)["data"])
    print("run:", task["status"], task["output"]["media"][0]["type"])

    effects = call("/v1/effects?output_type=image")["data"]["data"]
    effect = call(f"/v1/effects/{effects[0]['id']}")["data"]
    images = ["https://media.beatapi.io/samples/neon-singer.png"]
    body = {"effect_id": effect["id"], "images": images}
    key = {"Idempotency-Key": str(uuid.uuid4())}
    task = call("/v1/effects/tasks", body, API_KEY, **key)["data"]
    again = call("/v1/effects/tasks", body, API_KEY, **key)["data"]
    task = wait(lambda: looked_up(task["id"]))
    print("effect:", task["status"], task["task_kind"], again["id"] == task["id"])

    found = call("/v1/web/search", {"query": "OpenAPI webhooks", "max_results": 2}, API_KEY)
    print("web:", found["object"], len(found["results"]))
    print("spent:", call("/v1/usage?period=24h", key=API_KEY)["data"]["credits_settled"] > 0)


if __name__ == "__main__":
    main()
