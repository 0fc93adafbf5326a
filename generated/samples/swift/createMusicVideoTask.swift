import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.create(CreateMusicVideoTaskParams(
    audioUrl: "https://media.beatapi.io/samples/neon-singer-preview.mp3",
    mvTier: "standard",
    images: ["https://media.beatapi.io/samples/neon-singer.png"],
    resolution: "720p"
))
print(result)
