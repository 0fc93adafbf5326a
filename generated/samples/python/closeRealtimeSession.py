from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.realtime.sessions.close("rts_01JEXAMPLE")
    print(result)
