import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.images.create(CreateImageGenerationTaskParams(
    model: "nano-banana",
    prompt: "A red bicycle leaning against a white wall in the morning sun.",
    aspectRatio: "1:1",
    outputFormat: "png"
))
print(result)
