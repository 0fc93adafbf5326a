import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.ecommerceVideo.create(CreateEcommerceVideoTaskParams(
    images: ["https://cdn.example.com/shoe.png"],
    duration: 15,
    prompt: "A running shoe in the rain, calm and bright.",
    aspectRatio: "9:16",
    language: "en"
))
print(result)
