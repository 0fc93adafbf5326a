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

    /// What kind of work it is; decides which of the fields below there are. Tasks of `data` are
    /// polled with `runCapability`.
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

    /// What is made; only if a model makes a picture or a video.
    public var mediaType: TaskMediaType? {
        given("media_type")
    }

    /// The model; only if a model makes a picture or a video.
    public var model: String? {
        given("model")
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

    /// Seconds to wait before asking again, while the task runs: 5 for pictures, 8 for videos and
    /// effects, 10 for everything else.
    public var pollAfterSeconds: Int? {
        given("poll_after_seconds")
    }

    /// How long such tasks took of late, while the task runs and if there were enough of them.
    public var typicalSeconds: TaskTypicalSeconds? {
        given("typical_seconds")
    }

    /// What was made; null until the task has succeeded. As `TaskOutput`: `media` (required),
    /// `r2_url` (required). What a task made. As `TaskTextOutput`: `text` (required), `usage`
    /// (required), `finish_reason` (required). What the analysis of a video found. As
    /// `TaskDataOutput`: `object` (required). What a data capability found, with the fields of that
    /// capability.
    public var output: TaskOutput? {
        given("output")
    }

    /// What a task costs, in US dollars.
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

    /// Whether the same task may succeed later, if it failed; false if it was refused for what it
    /// asks.
    public var retryable: Bool? {
        given("retryable")
    }

}
