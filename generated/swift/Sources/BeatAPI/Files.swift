import Foundation

/// A file to upload: one on disk, or bytes with a name.
public struct FileInput: Hashable, Sendable, JSONConvertible, JSONReadable {
    enum Content: Hashable, Sendable {
        case disk(URL)
        case bytes(Data)
    }

    let name: String
    let content: Content

    /// A file on disk. It is read when it is sent, and copied through the disk, not through memory.
    public init(_ url: URL) {
        name = url.lastPathComponent
        content = .disk(url)
    }

    /// Bytes.
    public init(_ bytes: Data, name: String) {
        self.name = name
        content = .bytes(bytes)
    }

    public var jsonValue: JSONValue { .file(self) }

    public init?(jsonValue: JSONValue) {
        guard case .file(let file) = jsonValue else { return nil }
        self = file
    }

    /// The type by the first bytes if the contract lists it, else by the suffix.
    var contentType: String {
        let found = MediaStart.type(start)
        // A song in an MP4 file without the brand for songs looks like a video.
        let isSong = found == "video/mp4" && typeOfName == "audio/mp4"
        return found.flatMap { Spec.uploadSuffixes[$0] == nil || isSong ? nil : $0 } ?? typeOfName
    }

    private var start: Data {
        switch content {
        case .bytes(let bytes): return bytes.prefix(MediaStart.byteCount)
        case .disk(let url):
            // One that cannot be read is reported where it is copied.
            let file = try? FileHandle(forReadingFrom: url)
            defer { try? file?.close() }
            return (try? file?.read(upToCount: MediaStart.byteCount)) ?? Data()
        }
    }

    private var typeOfName: String {
        switch (name as NSString).pathExtension.lowercased() {
        case "aac": return "audio/aac"
        case "csv": return "text/csv"
        case "gif": return "image/gif"
        case "jpg", "jpeg": return "image/jpeg"
        case "json": return "application/json"
        case "m4a": return "audio/mp4"
        case "mp3": return "audio/mpeg"
        case "mov": return "video/quicktime"
        case "mp4": return "video/mp4"
        case "pdf": return "application/pdf"
        case "png": return "image/png"
        case "srt": return "application/x-subrip"
        case "txt": return "text/plain"
        case "wav": return "audio/wav"
        case "webp": return "image/webp"
        default: return "application/octet-stream"
        }
    }
}

/// A file, or a form as `multipart/form-data` (RFC 7578). It is written to a temporary file that is
/// mapped into memory and removed at once, so that its length is known and nothing is left behind.
struct Form: Sendable {
    private static let chunkBytes = 64 * 1024

    let body: Data
    let contentType: String

    /// `nil` if the body is neither a form nor a file.
    init?(_ arguments: Arguments) throws {
        let boundary = UUID().uuidString
        let type = "multipart/form-data; boundary=\(boundary)"
        switch arguments.body {
        case .form(let members, let media):
            body = try Form.mapped { try Form.write(members, media, boundary, to: $0) }
            contentType = type
        case .bytes(let file, let media):
            let type = Form.specific(media, file)
            body = try Form.mapped { try Form.copy(file, type, to: $0) }
            contentType = type
        default:
            return nil
        }
    }

    /// Return the bytes that a closure writes to a temporary file, which is then deleted.
    private static func mapped(_ write: (FileHandle) throws -> Void) throws -> Data {
        let name = "BeatAPI-\(UUID().uuidString).form"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw BeatAPIError.upload("no temporary file can be written")
        }
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            let handle = try FileHandle(forWritingTo: file)
            defer { try? handle.close() }
            try write(handle)
            return try handle.offset() == 0 ? Data() : Data(contentsOf: file, options: .alwaysMapped)
        } catch is CocoaError {
            throw BeatAPIError.upload("the file is not there, or cannot be read")
        }
    }

    private static func write(
        _ members: [(String, JSONValue)], _ media: [String: String], _ boundary: String,
        to handle: FileHandle
    ) throws {
        for (name, value) in members {
            let isWhole = media[name]?.hasSuffix("json") == true
            for item in isWhole ? [value] : value.arrayValue ?? [value] {
                var fields = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(name))\""
                if case .file(let input) = item {
                    let type = media[name].map { specific($0, input) } ?? input.contentType
                    fields += "; filename=\"\(quoted(input.name))\"\r\nContent-Type: \(type)"
                    try handle.write(contentsOf: Data("\(fields)\r\n\r\n".utf8))
                    try copy(input, type, to: handle)
                    try handle.write(contentsOf: Data("\r\n".utf8))
                } else {
                    let isJSON = isWhole || item.objectValue != nil
                    let type = media[name] ?? (isJSON ? "application/json" : nil)
                    fields += type.map { "\r\nContent-Type: \($0)" } ?? ""
                    let text = isWhole ? String(decoding: try item.encoded(), as: UTF8.self) : Style.plain(item)
                    try handle.write(contentsOf: Data("\(fields)\r\n\r\n\(text)\r\n".utf8))
                }
            }
        }
        try handle.write(contentsOf: Data("--\(boundary)--\r\n".utf8))
    }

    /// The media type of a file: that of the contract, or its own where the contract has a range.
    private static func specific(_ media: String, _ file: FileInput) -> String {
        media.contains("*") ? file.contentType : media
    }

    private static func copy(_ input: FileInput, _ type: String, to handle: FileHandle) throws {
        let limit = Spec.uploadLimits[type] ?? Spec.maxUploadBytes
        var size = 0
        func write(_ piece: Data) throws {
            size += piece.count
            if let limit, size > limit {
                throw BeatAPIError.upload("the file is larger than the \(limit / 1_048_576) MB accepted of \(type)")
            }
            try handle.write(contentsOf: piece)
        }
        switch input.content {
        case .bytes(let bytes):
            try write(bytes)
        case .disk(let url):
            let source = try FileHandle(forReadingFrom: url)
            defer { try? source.close() }
            while let piece = try source.read(upToCount: Form.chunkBytes), !piece.isEmpty {
                try write(piece)
            }
        }
        guard size > 0 || Rules.sendsEmptyFiles else {
            throw BeatAPIError.upload("the file is empty; nothing was sent")
        }
    }

    /// A name for use between quotes (RFC 7578, sections 2 and 4.2, and the HTML standard).
    private static func quoted(_ text: String) -> String {
        text.replacingOccurrences(of: "\"", with: "%22")
            .replacingOccurrences(of: "\r", with: "%0D")
            .replacingOccurrences(of: "\n", with: "%0A")
    }
}
