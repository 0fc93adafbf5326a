from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.realtime.sessions.retrieve("rts_01JEXAMPLE")
    print(result)
