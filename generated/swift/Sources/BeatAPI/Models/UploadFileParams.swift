import Foundation

/// UploadFileParams as the contract gives it.
public struct UploadFileParams: JSONModel {
    public static let shape = Shape(
        names: [
            "file",
            "purpose",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        file: FileInput,
        purpose: UploadFilePurpose? = nil
    ) {
        json = JSONValue.members([
            "file": file,
            "purpose": purpose,
        ])
    }

    /// The bytes, with a file name.
    public var file: FileInput {
        get throws { try required("file") }
    }

    /// The use of the file.
    public var purpose: UploadFilePurpose? {
        given("purpose")
    }

}
