import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.messages.create(CreateMessageParams(
    model: "gpt-5.6-luna"
).with("max_tokens", 1024).with("messages", [["role": "user", "content": "Name three uses of a paper clip."]]))
print(result)
