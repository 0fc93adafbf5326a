import Foundation

/// The use of the file.
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
