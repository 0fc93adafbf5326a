import Foundation

/// With `model` `"nano-banana"` or `"nano-banana-2-lite"`: Always `"1K"`, the server's default is
/// `"1K"`. With `model` `"nano-banana-2"`, `"nano-banana-pro"`, `"gpt-image-2"`,
/// `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or `"seedream-5-pro"`: Size of the picture.
/// One of `"1K"`, `"2K"`, `"4K"`. The server's default is `"1K"`. Not with `model`
/// `"grok-imagine-image-2.0"`.
public struct CreateImageGenerationTaskResolution: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"1K"`
    public static let _1K = CreateImageGenerationTaskResolution(rawValue: "1K")

    /// `"2K"`
    public static let _2K = CreateImageGenerationTaskResolution(rawValue: "2K")

    /// `"4K"`
    public static let _4K = CreateImageGenerationTaskResolution(rawValue: "4K")

    /// Every value that the contract names.
    public static let known: [CreateImageGenerationTaskResolution] = [
        ._1K,
        ._2K,
        ._4K,
    ]
}
