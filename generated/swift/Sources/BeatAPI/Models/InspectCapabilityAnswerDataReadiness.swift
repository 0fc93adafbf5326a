import Foundation

/// The completeness of its description: all of input, output and price; enough to run it; or too
/// little to run it.
public struct InspectCapabilityAnswerDataReadiness: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"ready"`
    public static let ready = InspectCapabilityAnswerDataReadiness(rawValue: "ready")

    /// `"runnable"`
    public static let runnable = InspectCapabilityAnswerDataReadiness(rawValue: "runnable")

    /// `"listed"`
    public static let listed = InspectCapabilityAnswerDataReadiness(rawValue: "listed")

    /// Every value that the contract names.
    public static let known: [InspectCapabilityAnswerDataReadiness] = [
        .ready,
        .runnable,
        .listed,
    ]
}
