import Foundation

/// CreateEffectTaskParams as the contract gives it.
public struct CreateEffectTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
            "effect_id",
            "images",
            "effect_version",
            "options",
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
        effectId: String,
        images: [String],
        effectVersion: Int? = nil,
        options: CreateEffectTaskParamsOptions? = nil
    ) {
        json = JSONValue.members([
            "effect_id": effectId,
            "images": images,
            "effect_version": effectVersion,
            "options": options,
        ])
    }

    /// Id of the effect.
    public var effectId: String {
        get throws { try required("effect_id") }
    }

    /// Public HTTPS URLs of the pictures, in the order that the effect asks for. 1 to 7 items.
    public var images: [String] {
        get throws { try required("images") }
    }

    /// Version of the effect; left out, the present one. At least 1.
    public var effectVersion: Int? {
        given("effect_version")
    }

    /// Settings; only those that the effect offers.
    public var options: CreateEffectTaskParamsOptions? {
        given("options")
    }

}
