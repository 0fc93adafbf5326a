import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.tasks.retrieve("task_8K2qA")
print(result)
