import Foundation

/// Pages of a website; without an envelope.
public struct WebMapResponse: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "request_id",
            "url",
            "urls",
            "note",
            "usage",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"web.map"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Id of the call, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The start.
    public var url: String {
        get throws { try required("url") }
    }

    /// The URLs, each once.
    public var urls: [String] {
        get throws { try required("urls") }
    }

    /// The reason for which there are none.
    public var note: String? {
        given("note")
    }

    /// The cost of a call.
    public var usage: WebCallUsage? {
        given("usage")
    }

}
