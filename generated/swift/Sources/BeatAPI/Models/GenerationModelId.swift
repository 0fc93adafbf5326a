import Foundation

/// Name of the model, as the create calls take it.
public struct GenerationModelId: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"nano-banana"`
    public static let nanoBanana = GenerationModelId(rawValue: "nano-banana")

    /// `"nano-banana-2"`
    public static let nanoBanana2 = GenerationModelId(rawValue: "nano-banana-2")

    /// `"nano-banana-2-lite"`
    public static let nanoBanana2Lite = GenerationModelId(rawValue: "nano-banana-2-lite")

    /// `"nano-banana-pro"`
    public static let nanoBananaPro = GenerationModelId(rawValue: "nano-banana-pro")

    /// `"gpt-image-2"`
    public static let gptImage2 = GenerationModelId(rawValue: "gpt-image-2")

    /// `"gpt-image-2.5-flare"`
    public static let gptImage2Period5Flare = GenerationModelId(rawValue: "gpt-image-2.5-flare")

    /// `"gpt-image-2.5-sunburst"`
    public static let gptImage2Period5Sunburst = GenerationModelId(rawValue: "gpt-image-2.5-sunburst")

    /// `"seedream-5-pro"`
    public static let seedream5Pro = GenerationModelId(rawValue: "seedream-5-pro")

    /// `"grok-imagine-image-2.0"`
    public static let grokImagineImage2Period0 = GenerationModelId(rawValue: "grok-imagine-image-2.0")

    /// `"minimax-h3"`
    public static let minimaxH3 = GenerationModelId(rawValue: "minimax-h3")

    /// `"minimax-h3-fast"`
    public static let minimaxH3Fast = GenerationModelId(rawValue: "minimax-h3-fast")

    /// `"minimax-h3-normal"`
    public static let minimaxH3Normal = GenerationModelId(rawValue: "minimax-h3-normal")

    /// `"grok-imagine-video-1.5"`
    public static let grokImagineVideo1Period5 = GenerationModelId(rawValue: "grok-imagine-video-1.5")

    /// `"seedance-2"`
    public static let seedance2 = GenerationModelId(rawValue: "seedance-2")

    /// `"seedance-2-fast"`
    public static let seedance2Fast = GenerationModelId(rawValue: "seedance-2-fast")

    /// `"seedance-2-mini"`
    public static let seedance2Mini = GenerationModelId(rawValue: "seedance-2-mini")

    /// `"veo-3.1"`
    public static let veo3Period1 = GenerationModelId(rawValue: "veo-3.1")

    /// `"seedance-2.5"`
    public static let seedance2Period5 = GenerationModelId(rawValue: "seedance-2.5")

    /// `"kling-3"`
    public static let kling3 = GenerationModelId(rawValue: "kling-3")

    /// `"kling-2.6-motion-control"`
    public static let kling2Period6MotionControl = GenerationModelId(rawValue: "kling-2.6-motion-control")

    /// `"kling-3-motion-control"`
    public static let kling3MotionControl = GenerationModelId(rawValue: "kling-3-motion-control")

    /// `"wan-3.0"`
    public static let wan3Period0 = GenerationModelId(rawValue: "wan-3.0")

    /// `"wan-3.0-prime"`
    public static let wan3Period0Prime = GenerationModelId(rawValue: "wan-3.0-prime")

    /// `"happyhorse-1.0"`
    public static let happyhorse1Period0 = GenerationModelId(rawValue: "happyhorse-1.0")

    /// `"happyhorse-1.1"`
    public static let happyhorse1Period1 = GenerationModelId(rawValue: "happyhorse-1.1")

    /// `"minimax-h3-max"`
    public static let minimaxH3Max = GenerationModelId(rawValue: "minimax-h3-max")

    /// `"minimax-h3-max-turbo"`
    public static let minimaxH3MaxTurbo = GenerationModelId(rawValue: "minimax-h3-max-turbo")

    /// Every value that the contract names.
    public static let known: [GenerationModelId] = [
        .nanoBanana,
        .nanoBanana2,
        .nanoBanana2Lite,
        .nanoBananaPro,
        .gptImage2,
        .gptImage2Period5Flare,
        .gptImage2Period5Sunburst,
        .seedream5Pro,
        .grokImagineImage2Period0,
        .minimaxH3,
        .minimaxH3Fast,
        .minimaxH3Normal,
        .grokImagineVideo1Period5,
        .seedance2,
        .seedance2Fast,
        .seedance2Mini,
        .veo3Period1,
        .seedance2Period5,
        .kling3,
        .kling2Period6MotionControl,
        .kling3MotionControl,
        .wan3Period0,
        .wan3Period0Prime,
        .happyhorse1Period0,
        .happyhorse1Period1,
        .minimaxH3Max,
        .minimaxH3MaxTurbo,
    ]
}
