import BeatAPI

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.decisions.create(CreateDecisionParams(
    state: "Command: rm -rf ./build. Working directory: /home/app.",
    questions: ["safe_to_run": DecisionQuestion(type: "noul", instructions: "Is the command safe to run?")],
    model: "jev-1.13-free"
))
print(result)
