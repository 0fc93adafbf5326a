import Foundation

/// As `CapabilityCard`: The completeness of its description, as in the whole contract. As
/// `CapabilityContract`: The completeness of its description: all of input, output and price;
/// enough to run it; or too little to run it. Required as `CapabilityCard`.
public struct CapabilitySearchPageDataItemReadiness: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"ready"`
    public static let ready = CapabilitySearchPageDataItemReadiness(rawValue: "ready")

    /// `"runnable"`
    public static let runnable = CapabilitySearchPageDataItemReadiness(rawValue: "runnable")

    /// `"listed"`
    public static let listed = CapabilitySearchPageDataItemReadiness(rawValue: "listed")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageDataItemReadiness] = [
        .ready,
        .runnable,
        .listed,
    ]
}
