import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.videos.create(CreateVideoGenerationTaskParams(
    model: "minimax-h3",
    prompt: "Waves roll onto a black beach, seen from above.",
    duration: 5,
    aspectRatio: "16:9",
    resolution: "768P"
))
print(result)
