import Foundation

/// One video in the making, or made.
public struct VideoTask: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "workflow",
            "status",
            "stage",
            "storyboard",
            "created_at",
            "updated_at",
            "completed_at",
            "output",
            "usage",
            "request_id",
            "error_code",
            "error_message",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the task.
    public var id: String {
        get throws { try required("id") }
    }

    /// Always `"task"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// The workflow that made the task.
    public var workflow: TaskWorkflow {
        get throws { try required("workflow") }
    }

    /// Where a task or a shot is. By itself a task goes from `queued` over `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, goes to `editing` and back with each edit, and over `composing` to its
    /// end.
    public var status: TaskStatus {
        get throws { try required("status") }
    }

    /// Where a task or a shot is. By itself a task goes from `queued` over `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, goes to `editing` and back with each edit, and over `composing` to its
    /// end.
    public var stage: TaskStatus {
        get throws { try required("stage") }
    }

    /// The shots of a music video.
    public var storyboard: Storyboard? {
        given("storyboard")
    }

    /// When the task was accepted, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// When the task last changed, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

    /// When the task ended, in Unix seconds; null while it has not.
    public var completedAt: Int? {
        given("completed_at")
    }

    /// What was made; null until the task has succeeded.
    public var output: TaskOutput? {
        given("output")
    }

    /// What a task costs, in credits.
    public var usage: TaskUsage {
        get throws { try required("usage") }
    }

    /// Id of the request that made or changed the task, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// Why the task failed, for programs, such as `processing_timeout`; null if it has not.
    public var errorCode: String? {
        given("error_code")
    }

    /// Why the task failed, for people; null if it has not.
    public var errorMessage: String? {
        given("error_message")
    }

}
