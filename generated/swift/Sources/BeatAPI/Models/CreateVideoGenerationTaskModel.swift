import Foundation

/// Values of CreateVideoGenerationTaskModel.
public struct CreateVideoGenerationTaskModel: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"minimax-h3"`
    public static let minimaxH3 = CreateVideoGenerationTaskModel(rawValue: "minimax-h3")

    /// `"minimax-h3-fast"`
    public static let minimaxH3Fast = CreateVideoGenerationTaskModel(rawValue: "minimax-h3-fast")

    /// `"minimax-h3-normal"`
    public static let minimaxH3Normal = CreateVideoGenerationTaskModel(rawValue: "minimax-h3-normal")

    /// `"grok-imagine-video-1.5"`
    public static let grokImagineVideo1Period5 = CreateVideoGenerationTaskModel(rawValue: "grok-imagine-video-1.5")

    /// `"seedance-2"`
    public static let seedance2 = CreateVideoGenerationTaskModel(rawValue: "seedance-2")

    /// `"seedance-2-fast"`
    public static let seedance2Fast = CreateVideoGenerationTaskModel(rawValue: "seedance-2-fast")

    /// `"seedance-2-mini"`
    public static let seedance2Mini = CreateVideoGenerationTaskModel(rawValue: "seedance-2-mini")

    /// `"veo-3.1"`
    public static let veo3Period1 = CreateVideoGenerationTaskModel(rawValue: "veo-3.1")

    /// `"seedance-2.5"`
    public static let seedance2Period5 = CreateVideoGenerationTaskModel(rawValue: "seedance-2.5")

    /// `"kling-3"`
    public static let kling3 = CreateVideoGenerationTaskModel(rawValue: "kling-3")

    /// `"kling-2.6-motion-control"`
    public static let kling2Period6MotionControl = CreateVideoGenerationTaskModel(rawValue: "kling-2.6-motion-control")

    /// `"kling-3-motion-control"`
    public static let kling3MotionControl = CreateVideoGenerationTaskModel(rawValue: "kling-3-motion-control")

    /// `"wan-3.0"`
    public static let wan3Period0 = CreateVideoGenerationTaskModel(rawValue: "wan-3.0")

    /// `"wan-3.0-prime"`
    public static let wan3Period0Prime = CreateVideoGenerationTaskModel(rawValue: "wan-3.0-prime")

    /// `"happyhorse-1.0"`
    public static let happyhorse1Period0 = CreateVideoGenerationTaskModel(rawValue: "happyhorse-1.0")

    /// `"happyhorse-1.1"`
    public static let happyhorse1Period1 = CreateVideoGenerationTaskModel(rawValue: "happyhorse-1.1")

    /// `"minimax-h3-max"`
    public static let minimaxH3Max = CreateVideoGenerationTaskModel(rawValue: "minimax-h3-max")

    /// `"minimax-h3-max-turbo"`
    public static let minimaxH3MaxTurbo = CreateVideoGenerationTaskModel(rawValue: "minimax-h3-max-turbo")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskModel] = [
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
