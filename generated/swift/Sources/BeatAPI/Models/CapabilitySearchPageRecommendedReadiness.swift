import Foundation

/// The completeness of its description, as in the whole contract.
public struct CapabilitySearchPageRecommendedReadiness: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"ready"`
    public static let ready = CapabilitySearchPageRecommendedReadiness(rawValue: "ready")

    /// `"runnable"`
    public static let runnable = CapabilitySearchPageRecommendedReadiness(rawValue: "runnable")

    /// `"listed"`
    public static let listed = CapabilitySearchPageRecommendedReadiness(rawValue: "listed")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageRecommendedReadiness] = [
        .ready,
        .runnable,
        .listed,
    ]
}
