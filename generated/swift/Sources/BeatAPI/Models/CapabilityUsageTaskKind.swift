import Foundation

/// The kind of work.
public struct CapabilityUsageTaskKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"workflow"`
    public static let workflow = CapabilityUsageTaskKind(rawValue: "workflow")

    /// `"effect"`
    public static let effect = CapabilityUsageTaskKind(rawValue: "effect")

    /// `"image"`
    public static let image = CapabilityUsageTaskKind(rawValue: "image")

    /// `"video"`
    public static let video = CapabilityUsageTaskKind(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [CapabilityUsageTaskKind] = [
        .workflow,
        .effect,
        .image,
        .video,
    ]
}
