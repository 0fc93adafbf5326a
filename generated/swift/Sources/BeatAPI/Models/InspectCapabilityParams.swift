import Foundation

/// InspectCapabilityParams as the contract gives it.
public struct InspectCapabilityParams: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
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
        reference: String
    ) {
        json = JSONValue.members([
            "reference": reference,
        ])
    }

    /// Reference of the capability, as a search answered it. Pattern `^(model|data|workflow):.+$`.
    public var reference: String {
        get throws { try required("reference") }
    }

}
