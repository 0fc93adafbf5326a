import Foundation

/// Why: it asks visitors to prove that they are human, or it was not there.
public struct WebReadFailureReason: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"blocked"`
    public static let blocked = WebReadFailureReason(rawValue: "blocked")

    /// `"unreachable"`
    public static let unreachable = WebReadFailureReason(rawValue: "unreachable")

    /// Every value that the contract names.
    public static let known: [WebReadFailureReason] = [
        .blocked,
        .unreachable,
    ]
}
