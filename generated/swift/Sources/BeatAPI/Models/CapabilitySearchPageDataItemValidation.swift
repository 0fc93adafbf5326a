import Foundation

/// Whether it was tried.
public struct CapabilitySearchPageDataItemValidation: JSONModel {
    public static let shape = Shape(
        names: [
            "state",
            "verified_at",
            "evidence",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// How far it was tried.
    public var state: CapabilitySearchPageDataItemValidationState {
        get throws { try required("state") }
    }

    /// When it was tried last.
    public var verifiedAt: String? {
        given("verified_at")
    }

    /// How it was tried.
    public var evidence: [String]? {
        given("evidence")
    }

}
