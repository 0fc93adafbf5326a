import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The file beside a download's target that takes the bytes until they are complete.
///
/// `video.mp4.part` holds the bytes, `video.mp4.part.json` notes about them. With both, another attempt
/// or another process continues where this one ended; the Python client keeps the same notes. A download
/// locks its part; a second one to the same target uses a file of its own.
struct PartFile {
    /// The server cannot continue the bytes: fetch the file from its start.
    struct RestartError: Error {}

    /// The facts about the bytes in the file.
    private struct Notes {
        /// A digest of the source of the file: its URL may be a secret.
        var source: String
        /// The server's identifier of the file's version (RFC 9110, section 8.8).
        var validator: String?
        var total: UInt64?
        /// The number of bytes that outlast a crash of the machine.
        var safe: UInt64 = 0
    }

    /// The bytes between two checkpoints on the disk: a crash loses no more than these.
    private static let checkpointBytes: UInt64 = 16 * 1024 * 1024

    private static let longestNameBytes = 220

    /// Flags that refuse to follow a link, or to block on a pipe without a writer.
    private static let carefully = O_NOFOLLOW | O_NONBLOCK

    private let target: URL
    private let type: String?
    private let path: String
    private let isShared: Bool
    private let file: FileHandle
    private var notes: Notes
    private(set) var size: UInt64 = 0
    private var start = Data()
    private var isSpoiled = false
    private var hasEnded = false
    /// True if the answer itself said where it ends; any other body ends with the connection.
    private var isFramed = true
    /// True if the file takes the body of the current answer; `nil` until its head has come.
    private var takes: Bool?

    /// Opens the part, and reads what an earlier download has left in it.
    ///
    /// - Parameters:
    ///   - source: Names the file's source: the same for a renewed link.
    ///   - type: The stated media type; `nil` counts as a video.
    /// - Throws: `DownloadError`: the folder cannot be written.
    init(_ target: URL, source: [String], type: String?) throws {
        self.target = target
        self.type = type
        notes = Notes(source: PartFile.digest(source.joined(separator: "\0")))
        let shared = PartFile.beside(target, ".part")
        let lasting = PartFile.locked(shared)
        let own = PartFile.beside(target, ".\(UUID().uuidString.prefix(8).lowercased()).part")
        guard let file = lasting ?? PartFile.opened(own, O_RDWR | O_CREAT | O_EXCL) else {
            throw DownloadError("\(target.lastPathComponent) cannot be written: check its folder")
        }
        self.file = file
        isShared = lasting != nil
        path = isShared ? shared : own
        if isShared { try onDisk { try $0.resume() } }
    }

    // The disk

    private static func opened(_ path: String, _ flags: Int32) -> FileHandle? {
        let number = open(path, flags | carefully | O_CLOEXEC, 0o666)
        return number < 0 ? nil : FileHandle(fileDescriptor: number, closeOnDealloc: true)
    }

    /// The file, locked; `nil` if another download has it, or if the path is no regular file.
    private static func locked(_ path: String) -> FileHandle? {
        for _ in 0..<3 {
            var (named, held) = (stat(), stat())
            // Such a path is not even opened, as opening alone can trigger a device.
            if lstat(path, &named) == 0, named.st_mode & S_IFMT != S_IFREG { return nil }
            guard let file = opened(path, O_RDWR | O_CREAT),
                flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0, fstat(file.fileDescriptor, &held) == 0
            else { return nil }
            // A publish stopped between link and unlink: the file is a finished video.
            if held.st_nlink > 1 { unlink(path) }
            // Its last owner may have published it meanwhile.
            let isSame = lstat(path, &named) == 0 && named.st_ino == held.st_ino && named.st_dev == held.st_dev
            if isSame, held.st_nlink == 1 { return file }
        }
        return nil
    }

    private static func beside(_ target: URL, _ suffix: String) -> String {
        var name = target.lastPathComponent
        if name.utf8.count > longestNameBytes {
            name = "\(String(decoding: name.utf8.prefix(150), as: UTF8.self))-\(digest(name).prefix(16))"
        }
        return target.deletingLastPathComponent().appendingPathComponent(name + suffix).path
    }

    private static func digest(_ text: String) -> String {
        SHA256Digest.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Runs something that writes; a fault of the disk is an error that no other attempt can mend.
    private mutating func onDisk<Result>(_ run: (inout PartFile) throws -> Result) throws -> Result {
        do {
            return try run(&self)
        } catch {
            isSpoiled = true
            throw DownloadError("\(target.lastPathComponent) cannot be written: \(error.localizedDescription)")
        }
    }

    private var notesPath: String { PartFile.beside(target, ".part.json") }

    private mutating func resume() throws {
        guard let found = savedNotes, found.source == notes.source else { return }
        let length = min(try file.seekToEnd(), found.safe)
        guard length <= found.total ?? length else { return }
        try file.truncate(atOffset: length)
        try file.seek(toOffset: 0)
        start = try file.read(upToCount: MediaStart.byteCount) ?? Data()
        try file.seek(toOffset: length)
        (notes, size) = (found, length)
    }

    private var savedNotes: Notes? {
        guard let data = try? PartFile.opened(notesPath, O_RDONLY)?.read(upToCount: 4096),
            let members = (try? JSONValue(parsing: data))?.objectValue, members["version"] == 1,
            let source = members["source"]?.stringValue,
            let validator = members["validator"]?.stringValue, validator.matches("[!-~][ -~]{0,199}"),
            let safe = Int(jsonValue: members["safe"] ?? .null), safe >= 0
        else { return nil }
        let total = Int(jsonValue: members["total"] ?? .null)
        guard total != nil || members["total"] == .null, total ?? 0 >= 0 else { return nil }
        return Notes(source: source, validator: validator, total: total.map(UInt64.init), safe: UInt64(safe))
    }

    /// Writes the notes atomically: a reader sees either the old or the new ones.
    private func save() throws {
        guard isShared else { return }
        guard let validator = notes.validator else {
            unlink(notesPath)
            return
        }
        let fresh = notesPath + ".new"
        // It may be a link, and writing would change its target.
        unlink(fresh)
        guard let file = PartFile.opened(fresh, O_WRONLY | O_CREAT | O_EXCL) else { throw CocoaError(.fileWriteUnknown) }
        let members: JSONValue = [
            "source": .string(notes.source), "validator": .string(validator), "version": 1,
            "total": notes.total.map { .number(Decimal($0)) } ?? .null, "safe": .number(Decimal(notes.safe)),
        ]
        try file.write(contentsOf: members.encoded())
        try file.close()
        rename(fresh, notesPath)
    }

    private mutating func checkpoint() throws {
        try file.synchronize()
        notes.safe = size
        try save()
    }

    private var isResumable: Bool { isShared && notes.validator != nil && !isSpoiled }

    // One answer

    /// The length of the whole file in bytes, if it is known.
    var total: UInt64? { notes.total }

    /// The header fields that ask for the rest (RFC 9110, sections 13.1.5 and 14.2).
    var conditions: [String: String] {
        guard size > 0, let validator = notes.validator else { return [:] }
        return ["Range": "bytes=\(size)-", "If-Range": validator]
    }

    /// Prepares for another request.
    mutating func ask() { takes = nil }

    /// Discards the bytes.
    mutating func restart() {
        notes = Notes(source: notes.source)
        (size, start) = (0, Data())
    }

    /// True if the file takes the body of an answer.
    ///
    /// - Throws: `RestartError`, `DownloadError`
    mutating func accepts(_ head: Head) throws -> Bool {
        if let takes { return takes }
        let hasAsked = !conditions.isEmpty
        let (first, all) = PartFile.contentRange(head)
        if head.status == 416, hasAsked {
            guard all == size else { throw RestartError() }
            notes.total = all
        }
        let isTaken = head.status == 200 || hasAsked && [206, 416].contains(head.status)
        takes = isTaken
        guard isTaken, head.status != 416 else { return isTaken }
        guard (head.headers["content-encoding"] ?? "identity").lowercased() == "identity" else {
            throw DownloadError("the media file came compressed, which was not asked for")
        }
        isFramed = head.headers["content-length"] != nil || head.headers["transfer-encoding"] != nil
        if head.status == 206 {
            let field = notes.validator?.hasPrefix("\"") == true ? "etag" : "last-modified"
            let isSame = head.headers[field] ?? notes.validator == notes.validator
            guard first == size, isSame, all == nil || notes.total == nil || all == notes.total else {
                throw RestartError()
            }
            notes.total = all ?? notes.total
        } else {
            notes.total = head.headers["content-length"].flatMap(UInt64.init)
            notes.validator = PartFile.validator(head)
            notes.safe = 0
            try onDisk { try $0.begin() }
        }
        return true
    }

    private mutating func begin() throws {
        // The notes first: they must never describe bytes of another version.
        try save()
        try file.truncate(atOffset: 0)
        (size, start) = (0, Data())
    }

    /// First byte and length of a `Content-Range` (RFC 9110, section 14.4).
    private static func contentRange(_ head: Head) -> (first: UInt64?, total: UInt64?) {
        let text = head.headers["content-range"] ?? ""
        guard text.matches("bytes ([0-9]{1,18}-[0-9]{1,18}|\\*)/([0-9]{1,18}|\\*)") else { return (nil, nil) }
        let parts = text.dropFirst("bytes ".count).split(separator: "/")
        return (UInt64(parts[0].prefix { $0 != "-" }), UInt64(parts[1]))
    }

    /// The value for `If-Range`: a strong ETag, or a date that is strong as the answer is at least a
    /// second younger (RFC 9110, section 8.8.2.2).
    private static func validator(_ head: Head) -> String? {
        if let tag = head.headers["etag"], tag.matches("\"[!#-~]{0,190}\"") { return tag }
        guard let text = head.headers["last-modified"], let modified = RetryAfter.date(text),
            let sent = RetryAfter.date(head.headers["date"] ?? ""), sent.timeIntervalSince(modified) >= 1
        else { return nil }
        return text
    }

    /// Writes the next piece of an answer.
    ///
    /// - Throws: `DownloadError`: the disk is full, or the first bytes are of another type.
    mutating func append(_ piece: Data, _ head: Head) throws {
        guard head.status != 416 else { return }
        try onDisk { try $0.file.write(contentsOf: piece) }
        let before = start.count
        start += piece.prefix(MediaStart.byteCount - before)
        size += UInt64(piece.count)
        if before < MediaStart.byteCount, start.count == MediaStart.byteCount { try checkStart() }
        if isResumable, size - notes.safe >= PartFile.checkpointBytes { try onDisk { try $0.checkpoint() } }
    }

    // The whole file

    private mutating func checkStart() throws {
        guard !MediaStart.fits(start, type) else { return }
        isSpoiled = true
        let wanted = MediaStart.isVideo(type) ? "MP4 video" : type ?? ""
        throw DownloadError("the media file is no \(wanted); retrieve the task and try again")
    }

    /// Makes sure that all bytes have come, by the server's length or by the file's own structure.
    ///
    /// - Throws: `BeatAPIError.connection`: some are missing. `DownloadError`: there are too many, or it
    ///   is not known how many there should be.
    mutating func checkLength(allowUnknown: Bool) throws {
        guard let total = notes.total else {
            if !isFramed { try checkEnd(allowUnknown) }
            return
        }
        guard size != total else { return }
        let message = "the media file has \(size) bytes instead of \(total)"
        if size < total { throw BeatAPIError.connection("GET (media file): \(message)", sent: true) }
        isSpoiled = true
        throw DownloadError("\(message), not as announced")
    }

    /// Makes sure that a file whose end only the connection's end marks is not cut off.
    private mutating func checkEnd(_ allowUnknown: Bool) throws {
        let size = size
        let verdict = MediaStart.isVideo(type) ? try onDisk { try Boxes.judge($0.file, size: size) } : .unknown
        try onDisk { try $0.file.seek(toOffset: size) }
        if verdict == .cut {
            let message = "GET (media file): the answer ended after \(size) bytes, within the file"
            throw BeatAPIError.connection(message, sent: true)
        }
        guard verdict == .whole || allowUnknown else {
            throw DownloadError(
                "the server did not say how long the file is, so the \(size) bytes that arrived may be a part"
                    + " of it; allowUnknownLength accepts them")
        }
    }

    /// Gives the file its name, once its bytes are on the disk.
    ///
    /// - Throws: `DownloadError`: it is of another type, or the target has appeared meanwhile.
    mutating func publish(overwrite: Bool) throws {
        if size < MediaStart.byteCount { try checkStart() }
        try onDisk { try $0.file.synchronize() }
        if overwrite {
            guard rename(path, target.path) == 0 else { throw unwritable }
        } else if link(path, target.path) == 0 {
            // Unlike a rename, a link never replaces what is there.
            unlink(path)
        } else {
            var named = stat()
            // The file system may have no links.
            let isFree = errno != EEXIST && lstat(target.path, &named) != 0
            guard isFree, rename(path, target.path) == 0 else { throw unwritable }
        }
        hasEnded = true
        if isShared { unlink(notesPath) }
        try? file.close()
    }

    private var unwritable: DownloadError {
        DownloadError("\(target.lastPathComponent) cannot be written, or exists")
    }

    /// Keeps the bytes if another download can continue with them, and removes them if not.
    mutating func end() {
        guard !hasEnded else { return }
        hasEnded = true
        let isKept = isResumable && size > 0 && (try? onDisk { try $0.checkpoint() }) != nil
        if !isKept {
            unlink(path)
            if isShared { unlink(notesPath) }
        }
        try? file.close()
    }
}
