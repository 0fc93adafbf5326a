import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let events = try await client.gemini.streamGenerateContent("gpt-5.6-sol", StreamGenerateContentParams(
    contents: [["role": "user", "parts": [["text": "Name three uses of a paper clip."]]]]
))
for try await event in events {
    print(event)
}
