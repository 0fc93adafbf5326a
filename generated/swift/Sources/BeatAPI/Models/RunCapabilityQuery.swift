import Foundation

/// What `capabilities.run` asks for.
public struct RunCapabilityQuery: JSONModel {
    public static let shape = Shape(
        names: [
            "X-Beat-Client",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        xBeatClient: RunCapabilityXBeatClient? = nil
    ) {
        json = JSONValue.members([
            "X-Beat-Client": xBeatClient,
        ])
    }

    /// The form of the answer's `next`: as a curl command, or as a call of a tool of BeatAPI's MCP
    /// server. The server's default is `"http"`.
    public var xBeatClient: RunCapabilityXBeatClient? {
        given("X-Beat-Client")
    }

}
