import Foundation

/// Values of CreateImageGenerationTaskModel.
public struct CreateImageGenerationTaskModel: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"nano-banana"`
    public static let nanoBanana = CreateImageGenerationTaskModel(rawValue: "nano-banana")

    /// `"nano-banana-2"`
    public static let nanoBanana2 = CreateImageGenerationTaskModel(rawValue: "nano-banana-2")

    /// `"nano-banana-2-lite"`
    public static let nanoBanana2Lite = CreateImageGenerationTaskModel(rawValue: "nano-banana-2-lite")

    /// `"nano-banana-pro"`
    public static let nanoBananaPro = CreateImageGenerationTaskModel(rawValue: "nano-banana-pro")

    /// `"gpt-image-2"`
    public static let gptImage2 = CreateImageGenerationTaskModel(rawValue: "gpt-image-2")

    /// `"gpt-image-2.5-flare"`
    public static let gptImage2Period5Flare = CreateImageGenerationTaskModel(rawValue: "gpt-image-2.5-flare")

    /// `"gpt-image-2.5-sunburst"`
    public static let gptImage2Period5Sunburst = CreateImageGenerationTaskModel(rawValue: "gpt-image-2.5-sunburst")

    /// `"seedream-5-pro"`
    public static let seedream5Pro = CreateImageGenerationTaskModel(rawValue: "seedream-5-pro")

    /// `"grok-imagine-image-2.0"`
    public static let grokImagineImage2Period0 = CreateImageGenerationTaskModel(rawValue: "grok-imagine-image-2.0")

    /// Every value that the contract names.
    public static let known: [CreateImageGenerationTaskModel] = [
        .nanoBanana,
        .nanoBanana2,
        .nanoBanana2Lite,
        .nanoBananaPro,
        .gptImage2,
        .gptImage2Period5Flare,
        .gptImage2Period5Sunburst,
        .seedream5Pro,
        .grokImagineImage2Period0,
    ]
}
