import Foundation

/// Values of GenerationModelInputModes.
public struct GenerationModelInputModes: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"text"`
    public static let text = GenerationModelInputModes(rawValue: "text")

    /// `"image"`
    public static let image = GenerationModelInputModes(rawValue: "image")

    /// `"frames"`
    public static let frames = GenerationModelInputModes(rawValue: "frames")

    /// `"reference"`
    public static let reference = GenerationModelInputModes(rawValue: "reference")

    /// Every value that the contract names.
    public static let known: [GenerationModelInputModes] = [
        .text,
        .image,
        .frames,
        .reference,
    ]
}
