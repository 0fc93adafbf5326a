import Foundation

/// What the file is for.
public struct UploadFilePurpose: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"input"`
    public static let input = UploadFilePurpose(rawValue: "input")

    /// Every value that the contract names.
    public static let known: [UploadFilePurpose] = [
        .input,
    ]
}
