import Foundation

/// The evidence for it; cite only sources that were read.
public struct WebResearchSourceReadStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"read"`
    public static let read = WebResearchSourceReadStatus(rawValue: "read")

    /// `"snippet"`
    public static let snippet = WebResearchSourceReadStatus(rawValue: "snippet")

    /// `"cited"`
    public static let cited = WebResearchSourceReadStatus(rawValue: "cited")

    /// `"failed"`
    public static let failed = WebResearchSourceReadStatus(rawValue: "failed")

    /// Every value that the contract names.
    public static let known: [WebResearchSourceReadStatus] = [
        .read,
        .snippet,
        .cited,
        .failed,
    ]
}
