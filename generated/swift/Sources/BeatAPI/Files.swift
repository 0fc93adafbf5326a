import Foundation

/// A file to upload: one on disk, or bytes with a name.
public struct FileInput: Hashable, Sendable, JSONConvertible, JSONReadable {
    /// The largest file that is sent: 50 MB in the contract of 2026-07-16, read as binary megabytes
    /// so that the server has the last word on files between the two readings.
    static let maxBytes = 50 * 1024 * 1024

    enum Content: Hashable, Sendable {
        case disk(URL)
        case bytes(Data)
    }

    let name: String
    let content: Content

    /// A file on disk. It is read while it is sent, in constant memory.
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

    /// By the suffix, as in the table of BeatAPI's own command line (2026-07).
    var contentType: String {
        switch (name as NSString).pathExtension.lowercased() {
        case "aac": return "audio/aac"
        case "jpg", "jpeg": return "image/jpeg"
        case "m4a": return "audio/mp4"
        case "mp3": return "audio/mpeg"
        case "png": return "image/png"
        case "srt": return "application/x-subrip"
        case "wav": return "audio/wav"
        case "webp": return "image/webp"
        default: return "application/octet-stream"
        }
    }
}

/// A form as `multipart/form-data` (RFC 7578), written to a temporary file: its length is known
/// beforehand, as BeatAPI refuses uploads without a Content-Length (2026-09).
struct Form: Sendable {
    private static let chunkBytes = 64 * 1024

    let boundary = UUID().uuidString
    let file: URL
    /// Part → the media type that the contract gives it.
    private let media: [String: String]
    /// The media type of a file that is sent without a form around it.
    private let whole: String?

    var contentType: String { whole ?? "multipart/form-data; boundary=\(boundary)" }

    /// `nil` if the body is neither a form nor a file.
    init?(_ arguments: Arguments) throws {
        let members: [String: JSONValue]
        switch arguments.body {
        case .form(let given): (members, media, whole) = (given, [:], nil)
        case .parts(let given, let types): (members, media, whole) = (given, types, nil)
        case .bytes(let file, let type): (members, media, whole) = (["": .file(file)], [:], type)
        default: return nil
        }
        file = FileManager.default.temporaryDirectory.appendingPathComponent("\(boundary).form")
        do {
            try write(members)
        } catch is CocoaError {
            discard()
            throw BeatAPIError.upload("the file is not there, or cannot be read")
        } catch {
            discard()
            throw error
        }
    }

    func discard() {
        try? FileManager.default.removeItem(at: file)
    }

    private func write(_ members: [String: JSONValue]) throws {
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw BeatAPIError.upload("no temporary file can be written")
        }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        if whole != nil, case .file(let input) = members[""] {
            _ = try copy(input, to: handle)
            return
        }
        for name in members.keys.sorted() {
            guard let value = members[name] else { continue }
            for item in value.arrayValue ?? [value] {
                try write(item, as: name, to: handle)
            }
        }
        try handle.write(contentsOf: Data("--\(boundary)--\r\n".utf8))
    }

    private func head(_ name: String) -> String {
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Form.quoted(name))\""
    }

    private func write(_ value: JSONValue, as name: String, to handle: FileHandle) throws {
        if case .file(let input) = value {
            try write(input, as: name, to: handle)
            return
        }
        let type = media[name] ?? (value.objectValue == nil ? nil : "application/json")
        let field = type.map { "\r\nContent-Type: \($0)" } ?? ""
        let text = "\(head(name))\(field)\r\n\r\n\(Style.plain(value))\r\n"
        try handle.write(contentsOf: Data(text.utf8))
    }

    private func write(_ input: FileInput, as name: String, to handle: FileHandle) throws {
        let fields = "; filename=\"\(Form.quoted(input.name))\"\r\nContent-Type: \(media[name] ?? input.contentType)"
        try handle.write(contentsOf: Data((head(name) + fields + "\r\n\r\n").utf8))
        let size = try copy(input, to: handle)
        guard size > 0 else { throw BeatAPIError.upload("the file is empty; nothing was sent") }
        try handle.write(contentsOf: Data("\r\n".utf8))
    }

    private func copy(_ input: FileInput, to handle: FileHandle) throws -> Int {
        switch input.content {
        case .bytes(let bytes):
            try checkSize(bytes.count)
            try handle.write(contentsOf: bytes)
            return bytes.count
        case .disk(let url):
            let source = try FileHandle(forReadingFrom: url)
            defer { try? source.close() }
            var size = 0
            while let piece = try source.read(upToCount: Form.chunkBytes), !piece.isEmpty {
                size += piece.count
                try checkSize(size)
                try handle.write(contentsOf: piece)
            }
            return size
        }
    }

    private func checkSize(_ size: Int) throws {
        guard size <= FileInput.maxBytes else {
            throw BeatAPIError.upload("the file is larger than the 50 MB that BeatAPI accepts")
        }
    }

    /// A name for use between quotes (RFC 7578, sections 2 and 4.2, and the HTML standard).
    private static func quoted(_ text: String) -> String {
        text.replacingOccurrences(of: "\"", with: "%22")
            .replacingOccurrences(of: "\r", with: "%0D")
            .replacingOccurrences(of: "\n", with: "%0A")
    }
}

extension FilesResource {
    /// Uploads a file on disk, in constant memory.
    ///
    /// - Parameter url: Where it is.
    /// - Returns: The file; its `url` can be passed to tasks.
    public func upload(_ url: URL) async throws -> File {
        try await upload(UploadFileParams(file: FileInput(url)))
    }
}
