import Foundation

/// The state of its trials.
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

    /// The extent of its trials.
    public var state: CapabilitySearchPageDataItemValidationState {
        get throws { try required("state") }
    }

    /// The time of the last trial.
    public var verifiedAt: String? {
        given("verified_at")
    }

    /// The method of its trials.
    public var evidence: [String]? {
        given("evidence")
    }

}
