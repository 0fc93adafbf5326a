import Foundation

/// The extent of its trials.
public struct InspectCapabilityAnswerDataValidationState: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"verified"`
    public static let verified = InspectCapabilityAnswerDataValidationState(rawValue: "verified")

    /// `"partial"`
    public static let partial = InspectCapabilityAnswerDataValidationState(rawValue: "partial")

    /// `"unknown"`
    public static let unknown = InspectCapabilityAnswerDataValidationState(rawValue: "unknown")

    /// Every value that the contract names.
    public static let known: [InspectCapabilityAnswerDataValidationState] = [
        .verified,
        .partial,
        .unknown,
    ]
}
