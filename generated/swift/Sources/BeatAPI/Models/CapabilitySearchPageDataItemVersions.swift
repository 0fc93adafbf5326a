import Foundation

/// Versions of what is said here.
public struct CapabilitySearchPageDataItemVersions: JSONModel {
    public static let shape = Shape(
        names: [
            "catalog_version",
            "contract_version",
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

    /// Version of the catalogue.
    public var catalogVersion: String {
        get throws { try required("catalog_version") }
    }

    /// Version of this description.
    public var contractVersion: String {
        get throws { try required("contract_version") }
    }

    /// Version of the price.
    public var priceVersion: String? {
        given("price_version")
    }

}
