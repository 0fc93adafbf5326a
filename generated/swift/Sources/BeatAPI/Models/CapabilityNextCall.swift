import Foundation

/// CapabilityNextCall as the contract gives it.
public struct CapabilityNextCall: JSONModel {
    public static let shape = Shape(
        names: [
            "tool",
            "arguments",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name of the tool.
    public var tool: CapabilityNextCallTool {
        get throws { try required("tool") }
    }

    /// Its arguments.
    public var arguments: [String: JSONValue] {
        get throws { try required("arguments") }
    }

}
