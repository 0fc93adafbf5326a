import Foundation

/// The one to take, on the first page of an exact search.
public struct CapabilitySearchPageRecommended: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
            "title",
            "readiness",
            "price",
            "why_match",
            "missing_inputs",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name to inspect and run it by.
    public var reference: String {
        get throws { try required("reference") }
    }

    /// Name for people.
    public var title: String {
        get throws { try required("title") }
    }

    /// The completeness of its description, as in the whole contract.
    public var readiness: CapabilitySearchPageRecommendedReadiness {
        get throws { try required("readiness") }
    }

    /// The price, for people.
    public var price: String? {
        given("price")
    }

    /// The reasons for which it fits.
    public var whyMatch: CapabilitySearchPageRecommendedWhyMatch {
        get throws { try required("why_match") }
    }

    /// Required input, by name.
    public var missingInputs: [String] {
        get throws { try required("missing_inputs") }
    }

}
