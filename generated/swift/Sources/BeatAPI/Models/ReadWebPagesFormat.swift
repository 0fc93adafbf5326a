import Foundation

/// Form of the text.
public struct ReadWebPagesFormat: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"markdown"`
    public static let markdown = ReadWebPagesFormat(rawValue: "markdown")

    /// `"text"`
    public static let text = ReadWebPagesFormat(rawValue: "text")

    /// Every value that the contract names.
    public static let known: [ReadWebPagesFormat] = [
        .markdown,
        .text,
    ]
}
