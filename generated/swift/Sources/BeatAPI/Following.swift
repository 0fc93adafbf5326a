/// Follows work that goes on as a task (2026-10-02): a research that takes longer than 85 seconds, and
/// the run of a capability that makes pictures, videos, a workflow or a research.
struct Following: Sendable {
    let engine: Engine

    func call<Result: JSONReadable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Result {
        let answer: JSONValue = try await engine.call(operation, arguments, options)
        let followed = try await follow(operation, arguments, answer)
        guard let result = Result(jsonValue: followed) else {
            let message = "\(operation.name): the answer is not the JSON of the contract"
            throw BeatAPIError.invalidResponse(message, status: 200)
        }
        return result
    }

    private func follow(
        _ operation: Operation, _ arguments: Arguments, _ answer: JSONValue
    ) async throws -> JSONValue {
        guard let members = answer.objectValue else { return answer }
        switch operation.id {
        case "researchWeb":
            return try await researched(members)
        // A run that names its operation is not waited for.
        case "runCapability" where arguments.field("operation") == nil:
            return try await run(members)
        default:
            return answer
        }
    }

    /// The answer that a research would have had at once: the output of its task.
    private func researched(_ members: [String: JSONValue]) async throws -> JSONValue {
        guard members["status"]?.stringValue == "running", let id = members["request_id"]?.stringValue
        else { return .object(members) }
        let task = try await TasksResource(engine: engine).wait(forID: id)
        guard let output = task.json["output"], output.objectValue != nil else {
            throw BeatAPIError.invalidResponse(
                "task \(id) has no output; its research should be there", status: 200)
        }
        return output
    }

    /// The answer of a run with its finished task, without the advice to poll it.
    private func run(_ members: [String: JSONValue]) async throws -> JSONValue {
        let data = members["data"]?.objectValue
        guard data?["object"]?.stringValue == "task", let id = data?["id"]?.stringValue
        else { return .object(members) }
        let task = try await TasksResource(engine: engine).wait(forID: id)
        return .object(members.merging(["data": task.jsonValue]) { $1 }.filter { $0.key != "next" })
    }
}
