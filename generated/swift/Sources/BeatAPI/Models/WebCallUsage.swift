import Foundation

/// The cost of a call.
public struct WebCallUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "billing_unit",
            "quantity",
            "price_usd",
            "price_version",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The counted unit: calls, or pages and URLs.
    public var billingUnit: WebCallUsageBillingUnit {
        get throws { try required("billing_unit") }
    }

    /// The number of units.
    public var quantity: Int {
        get throws { try required("quantity") }
    }

    /// US dollars that were settled, as text.
    public var priceUsd: String {
        get throws { try required("price_usd") }
    }

    /// The prices that were used.
    public var priceVersion: String {
        get throws { try required("price_version") }
    }

}
