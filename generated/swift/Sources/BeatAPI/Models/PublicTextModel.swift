import Foundation

/// A text model and what it costs.
public struct PublicTextModel: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "family",
            "family_label",
            "endpoints",
            "context_length",
            "max_output_tokens",
            "input_usd_per_million",
            "output_usd_per_million",
            "discount",
            "capabilities",
            "description",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name of the model, as calls take it.
    public var id: String {
        get throws { try required("id") }
    }

    /// Family of the model.
    public var family: String {
        get throws { try required("family") }
    }

    /// Name of the family for people.
    public var familyLabel: String? {
        given("family_label")
    }

    /// The forms in which the model can be asked, its own first.
    public var endpoints: [String] {
        get throws { try required("endpoints") }
    }

    /// Most tokens of question and answer; missing if that is not known. At least 1.
    public var contextLength: Int? {
        given("context_length")
    }

    /// Most tokens of an answer; missing if that is not known. At least 1.
    public var maxOutputTokens: Int? {
        given("max_output_tokens")
    }

    /// Dollars for a million tokens in. At least 0.
    public var inputUsdPerMillion: Decimal? {
        given("input_usd_per_million")
    }

    /// Dollars for a million tokens out. At least 0.
    public var outputUsdPerMillion: Decimal? {
        given("output_usd_per_million")
    }

    /// The factor of the family's prices; missing if that is 1. More than 0.
    public var discount: Decimal? {
        given("discount")
    }

    /// The abilities of the model, as a hint.
    public var capabilities: [String]? {
        given("capabilities")
    }

    /// The strengths of the model.
    public var description: String? {
        given("description")
    }

}
