from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.decisions.create(
        model="jev-1.13-free",
        state="Command: rm -rf ./build. Working directory: /home/app.",
        questions={"safe_to_run": {"type": "noul", "instructions": "Is the command safe to run?"}},
    )
    print(result)
