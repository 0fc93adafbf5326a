import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.chat.completions.create(CreateChatCompletionParams(
    model: "gpt-5.6-terra"
).with("messages", [["role": "user", "content": "Name three uses of a paper clip."]]))
print(result)
