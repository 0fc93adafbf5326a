import Foundation

/// The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves it
/// to the model. Only with `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"` or
/// `"gpt-image-2.5-sunburst"`.
public struct CreateImageGenerationTaskBackground: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"auto"`
    public static let auto = CreateImageGenerationTaskBackground(rawValue: "auto")

    /// `"opaque"`
    public static let opaque = CreateImageGenerationTaskBackground(rawValue: "opaque")

    /// `"transparent"`
    public static let transparent = CreateImageGenerationTaskBackground(rawValue: "transparent")

    /// Every value that the contract names.
    public static let known: [CreateImageGenerationTaskBackground] = [
        .auto,
        .opaque,
        .transparent,
    ]
}
