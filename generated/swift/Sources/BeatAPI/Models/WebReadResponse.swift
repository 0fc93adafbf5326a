import Foundation

/// The pages that were read; without an envelope.
public struct WebReadResponse: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "request_id",
            "results",
            "failed",
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

    /// Always `"web.read"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Id of the call, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The pages that were read.
    public var results: [WebReadResult] {
        get throws { try required("results") }
    }

    /// The pages that were not.
    public var failed: [WebReadFailure]? {
        given("failed")
    }

    /// The cost of a call.
    public var usage: WebCallUsage? {
        given("usage")
    }

}
