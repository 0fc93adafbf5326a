import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.create(CreateMusicVideoTaskParams(
    images: ["https://cdn.example.com/singer.jpg"],
    audioUrl: "https://cdn.example.com/song.mp3",
    prompt: "A singer walks through a neon city at night.",
    language: "en",
    resolution: "720p",
    aspectRatio: "16:9"
))
print(result)
