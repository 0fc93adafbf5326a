import Foundation

/// The detail of each result.
public struct SearchCapabilitiesView: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"compact"`
    public static let compact = SearchCapabilitiesView(rawValue: "compact")

    /// `"full"`
    public static let full = SearchCapabilitiesView(rawValue: "full")

    /// Every value that the contract names.
    public static let known: [SearchCapabilitiesView] = [
        .compact,
        .full,
    ]
}
