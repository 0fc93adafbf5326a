import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.responses.create(CreateTextResponseParams(
    model: "gpt-5.6-sol"
).with("input", "Name three uses of a paper clip.").with("reasoning", ["effort": "medium"]))
print(result)
