import Foundation

/// The recent durations of such tasks, while the task runs and if there were enough of them.
public struct TaskTypicalSeconds: JSONModel {
    public static let shape = Shape(
        names: [
            "p50",
            "p90",
            "samples",
            "window",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Seconds that half of them took.
    public var p50: Int {
        get throws { try required("p50") }
    }

    /// Seconds that nine of ten took; a task beyond that is slow.
    public var p90: Int {
        get throws { try required("p90") }
    }

    /// The number of such tasks.
    public var samples: Int {
        get throws { try required("samples") }
    }

    /// The period of the count, `7d` for example.
    public var window: String {
        get throws { try required("window") }
    }

}
