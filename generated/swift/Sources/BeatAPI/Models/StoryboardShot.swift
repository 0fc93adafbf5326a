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

    /// Where a task or a shot is. By itself a task goes from `queued` over `processing` to
    /// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
    /// `requires_action`, goes to `editing` and back with each edit, and over `composing` to its
    /// end.
    public var status: TaskStatus {
        get throws { try required("status") }
    }

    /// Length of the shot in seconds.
    public var durationSeconds: Int? {
        given("duration_seconds")
    }

    /// What the shot shows.
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

    /// When the shot was planned, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// When the shot last changed, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

}
