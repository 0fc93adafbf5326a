import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.videoAnalysis.create(CreateVideoAnalysisTaskParams(
    videoUrl: "https://media.beatapi.io/uploads/input.mp4",
    prompt: "List the cuts of the video with their times.",
    analysisDepth: "standard",
    maxOutputTokens: 2048
))
print(result)
