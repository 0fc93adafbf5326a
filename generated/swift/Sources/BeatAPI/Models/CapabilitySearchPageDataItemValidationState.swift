import Foundation

/// The extent of its trials.
public struct CapabilitySearchPageDataItemValidationState: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"verified"`
    public static let verified = CapabilitySearchPageDataItemValidationState(rawValue: "verified")

    /// `"partial"`
    public static let partial = CapabilitySearchPageDataItemValidationState(rawValue: "partial")

    /// `"unknown"`
    public static let unknown = CapabilitySearchPageDataItemValidationState(rawValue: "unknown")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageDataItemValidationState] = [
        .verified,
        .partial,
        .unknown,
    ]
}
