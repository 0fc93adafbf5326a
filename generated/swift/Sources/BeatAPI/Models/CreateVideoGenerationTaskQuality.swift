import Foundation

/// Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of `"Quality"`,
/// `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As `Veo31ReferenceVideoRequest`: One of
/// `"Fast"`, `"Lite"`. The server's default is `"Fast"`. Only with `model` `"veo-3.1"`.
public struct CreateVideoGenerationTaskQuality: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"Quality"`
    public static let quality = CreateVideoGenerationTaskQuality(rawValue: "Quality")

    /// `"Fast"`
    public static let fast = CreateVideoGenerationTaskQuality(rawValue: "Fast")

    /// `"Lite"`
    public static let lite = CreateVideoGenerationTaskQuality(rawValue: "Lite")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskQuality] = [
        .quality,
        .fast,
        .lite,
    ]
}
