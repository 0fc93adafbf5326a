from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.tasks.retrieve("task_8K2qA")
    print(result)
