import Foundation

/// One shot of a music video.
public struct StoryboardShot: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "index",
            "status",
            "duration_seconds",
            "prompt",
            "lyric_text",
            "media",
            "created_at",
            "updated_at",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the shot.
    public var id: String {
        get throws { try required("id") }
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

    /// Length of the shot in seconds.
    public var durationSeconds: Int? {
        given("duration_seconds")
    }

    /// A description of the shot.
    public var prompt: String? {
        given("prompt")
    }

    /// The words sung in the shot.
    public var lyricText: String? {
        given("lyric_text")
    }

    /// The file of the shot, once there is one.
    public var media: StoryboardShotMedia? {
        given("media")
    }

    /// The time of planning, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// The time of the last change, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

}
