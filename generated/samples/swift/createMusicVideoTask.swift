import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.musicVideo.create(CreateMusicVideoTaskParams(
    images: ["https://media.beatapi.io/samples/neon-singer.png"],
    audioUrl: "https://media.beatapi.io/samples/neon-singer-preview.mp3",
    prompt: "Neon rooftop performance with metro cutaways and cinematic light trails.",
    language: "en",
    resolution: "720p",
    quality: "standard",
    composeMode: "auto"
))
print(result)
