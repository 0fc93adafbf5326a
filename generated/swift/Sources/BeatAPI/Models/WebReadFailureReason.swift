import Foundation

/// The reason: it has a test for human visitors, or does not exist.
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
