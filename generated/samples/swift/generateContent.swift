import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.gemini.generateContent("gpt-5.6-sol", GenerateContentParams(
    contents: [["role": "user", "parts": [["text": "Name three uses of a paper clip."]]]]
))
print(result)
