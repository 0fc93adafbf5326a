import Foundation

/// Format of the file. With `model` `"nano-banana"`, `"nano-banana-2"`, `"nano-banana-2-lite"` or
/// `"seedream-5-pro"`: One of `"png"`, `"jpeg"`. The server's default is `"png"`. With `model`
/// `"nano-banana-pro"`: One of `"png"`, `"jpg"`. The server's default is `"png"`. Not with `model`
/// `"gpt-image-2"`, `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or
/// `"grok-imagine-image-2.0"`.
public struct CreateImageGenerationTaskOutputFormat: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"png"`
    public static let png = CreateImageGenerationTaskOutputFormat(rawValue: "png")

    /// `"jpeg"`
    public static let jpeg = CreateImageGenerationTaskOutputFormat(rawValue: "jpeg")

    /// `"jpg"`
    public static let jpg = CreateImageGenerationTaskOutputFormat(rawValue: "jpg")

    /// Every value that the contract names.
    public static let known: [CreateImageGenerationTaskOutputFormat] = [
        .png,
        .jpeg,
        .jpg,
    ]
}
