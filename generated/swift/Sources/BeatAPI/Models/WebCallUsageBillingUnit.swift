import Foundation

/// The counted unit: calls, or pages and URLs.
public struct WebCallUsageBillingUnit: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"request"`
    public static let request = WebCallUsageBillingUnit(rawValue: "request")

    /// `"page"`
    public static let page = WebCallUsageBillingUnit(rawValue: "page")

    /// Every value that the contract names.
    public static let known: [WebCallUsageBillingUnit] = [
        .request,
        .page,
    ]
}
