import Foundation

/// Everything, which is what HTTP gets if nothing is said, or the start of the main list as
/// `items`, long texts cut off.
public struct RunCapabilityView: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"full"`
    public static let full = RunCapabilityView(rawValue: "full")

    /// `"preview"`
    public static let preview = RunCapabilityView(rawValue: "preview")

    /// Every value that the contract names.
    public static let known: [RunCapabilityView] = [
        .full,
        .preview,
    ]
}
