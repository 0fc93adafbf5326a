import Foundation

/// The completeness of the research.
public struct WebResearchResponseStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"complete"`
    public static let complete = WebResearchResponseStatus(rawValue: "complete")

    /// `"partial"`
    public static let partial = WebResearchResponseStatus(rawValue: "partial")

    /// Every value that the contract names.
    public static let known: [WebResearchResponseStatus] = [
        .complete,
        .partial,
    ]
}
