import Foundation

/// Values of EffectInputAcceptedTypes.
public struct EffectInputAcceptedTypes: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image/jpeg"`
    public static let imageSlashJpeg = EffectInputAcceptedTypes(rawValue: "image/jpeg")

    /// `"image/png"`
    public static let imageSlashPng = EffectInputAcceptedTypes(rawValue: "image/png")

    /// `"image/webp"`
    public static let imageSlashWebp = EffectInputAcceptedTypes(rawValue: "image/webp")

    /// Every value that the contract names.
    public static let known: [EffectInputAcceptedTypes] = [
        .imageSlashJpeg,
        .imageSlashPng,
        .imageSlashWebp,
    ]
}
