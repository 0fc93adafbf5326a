from beatapi import BeatAPI

with BeatAPI() as client:
    result = client.files.upload("song.mp3", purpose="input")
    print(result)
