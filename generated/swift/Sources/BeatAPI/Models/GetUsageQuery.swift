import Foundation

/// What `usage.retrieve` asks for.
public struct GetUsageQuery: JSONModel {
    public static let shape = Shape(
        names: [
            "period",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        period: GetUsagePeriod? = nil
    ) {
        json = JSONValue.members([
            "period": period,
        ])
    }

    /// The period that the totals are about. The server's default is `"all"`.
    public var period: GetUsagePeriod? {
        given("period")
    }

}
