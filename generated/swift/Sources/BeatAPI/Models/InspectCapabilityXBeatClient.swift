import Foundation

/// The form of the answer's `next`: as a curl command, or as a call of a tool of BeatAPI's MCP
/// server.
public struct InspectCapabilityXBeatClient: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"http"`
    public static let http = InspectCapabilityXBeatClient(rawValue: "http")

    /// `"mcp"`
    public static let mcp = InspectCapabilityXBeatClient(rawValue: "mcp")

    /// Every value that the contract names.
    public static let known: [InspectCapabilityXBeatClient] = [
        .http,
        .mcp,
    ]
}
