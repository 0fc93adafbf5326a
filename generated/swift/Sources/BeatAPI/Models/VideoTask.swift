import Foundation

/// One piece of work, under way or done.
public struct VideoTask: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "task_kind",
            "capability_id",
            "capability_version",
            "workflow",
            "effect_id",
            "effect_version",
            "media_type",
            "model",
            "status",
            "stage",
            "storyboard",
            "created_at",
            "updated_at",
            "completed_at",
            "poll_after_seconds",
            "typical_seconds",
            "output",
            "usage",
            "request_id",
            "error_code",
            "error_message",
            "retryable",
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

    /// The kind of work, which decides the fields below. Tasks of `data` are polled with
    /// `runCapability`.
    public var taskKind: TaskTaskKind {
        get throws { try required("task_kind") }
    }

    /// Id of the workflow, the effect, the model or the data capability.
    public var capabilityId: String {
        get throws { try required("capability_id") }
    }

    /// Version of what runs, fixed when the task was accepted; null if it has none.
    public var capabilityVersion: Int? {
        given("capability_version")
    }

    /// The workflow that made the task; only if the task is one of a workflow.
    public var workflow: TaskWorkflow? {
        given("workflow")
    }

    /// The effect; only if the task is one of an effect.
    public var effectId: String? {
        given("effect_id")
    }

    /// Version of the effect; only if the task is one of an effect.
    public var effectVersion: Int? {
        given("effect_version")
    }

    /// The kind of result; only if a model makes a picture or a video.
    public var mediaType: TaskMediaType? {
        given("media_type")
    }

    /// The model; only if a model makes a picture or a video.
    public var model: String? {
        given("model")
    }

    /// The state of a task or a shot. By itself a task moves from `queued` through `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, moves to `editing` and back with each edit, and through `composing` to
    /// its end.
    public var status: TaskStatus {
        get throws { try required("status") }
    }

    /// The state of a task or a shot. By itself a task moves from `queued` through `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, moves to `editing` and back with each edit, and through `composing` to
    /// its end.
    public var stage: TaskStatus {
        get throws { try required("stage") }
    }

    /// The shots of a music video.
    public var storyboard: Storyboard? {
        given("storyboard")
    }

    /// The time of acceptance, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// The time of the last change, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

    /// The time of the end, in Unix seconds; null before it.
    public var completedAt: Int? {
        given("completed_at")
    }

    /// Seconds to wait before asking again, while the task runs: 5 for pictures, 8 for videos and
    /// effects, 10 for everything else.
    public var pollAfterSeconds: Int? {
        given("poll_after_seconds")
    }

    /// The recent durations of such tasks, while the task runs and if there were enough of them.
    public var typicalSeconds: TaskTypicalSeconds? {
        given("typical_seconds")
    }

    /// The result; null until the task has succeeded. As `TaskOutput`: `media` (required), `r2_url`
    /// (required). The result of a task. As `TaskTextOutput`: `text` (required), `usage`
    /// (required), `finish_reason` (required). The result of the analysis of a video. As
    /// `TaskDataOutput`: `object` (required). The result of a data capability, with the fields of
    /// that capability.
    public var output: TaskOutput? {
        given("output")
    }

    /// The cost of a task, in US dollars.
    public var usage: TaskUsage {
        get throws { try required("usage") }
    }

    /// Id of the request that made or changed the task, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The reason for the failure, for programs, such as `processing_timeout`; null without one.
    public var errorCode: String? {
        given("error_code")
    }

    /// The reason for the failure, for people; null without one.
    public var errorMessage: String? {
        given("error_message")
    }

    /// True if a failed task may succeed later; false if it was refused for what it asks.
    public var retryable: Bool? {
        given("retryable")
    }

}
