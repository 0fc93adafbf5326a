import Foundation

/// One shot rendered to a file of its own.
public struct ShotMedia: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "task_id",
            "shot_id",
            "index",
            "status",
            "media",
            "created_at",
            "updated_at",
            "request_id",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"shot_media"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Id of the task.
    public var taskId: String {
        get throws { try required("task_id") }
    }

    /// Id of the shot.
    public var shotId: String {
        get throws { try required("shot_id") }
    }

    /// Place of the shot in the storyboard.
    public var index: Int {
        get throws { try required("index") }
    }

    /// The state of a task or a shot. By itself a task moves from `queued` through `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, moves to `editing` and back with each edit, and through `composing` to
    /// its end.
    public var status: TaskStatus {
        get throws { try required("status") }
    }

    /// The file of a shot.
    public var media: ShotMediaItem {
        get throws { try required("media") }
    }

    /// The time of planning, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// The time of the last change, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

    /// Id of this request, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

}
