import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.effects.create(CreateEffectTaskParams(
    effectId: "video-muscle-max",
    images: ["https://media.beatapi.io/samples/portrait.png"],
    options: CreateEffectTaskParamsOptions(resolution: "720p", duration: 12)
))
print(result)
