import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.ecommerceVideo.create(CreateEcommerceVideoTaskParams(
    images: ["https://media.beatapi.io/samples/smart-bottle.png"],
    duration: 15,
    prompt: "Fast product launch ad for paid social.",
    aspectRatio: "9:16"
))
print(result)
