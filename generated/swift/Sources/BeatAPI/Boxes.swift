import Foundation

/// A check by the sizes of its boxes that an MP4 file is whole (ISO/IEC 14496-12, section 4.2).
enum Boxes {
    /// The outcome; `unknown` if the boxes do not show it.
    enum Verdict {
        case whole, cut, unknown
    }

    private static let headBytes: UInt64 = 8

    /// The bytes of a head whose size of more than 32 bits follows the type.
    private static let longHeadBytes: UInt64 = 16

    /// Judges a file.
    ///
    /// A fragmented file may end after any fragment; only its index at the end (`mfra`) shows that it
    /// is whole.
    static func judge(_ file: FileHandle, size: UInt64) throws -> Verdict {
        var found: Set<String> = []
        var last = ""
        var at: UInt64 = 0
        while at < size {
            try file.seek(toOffset: at)
            let head = try file.read(upToCount: Int(longHeadBytes)) ?? Data()
            let length = length(head)
            // A size of zero means that the box lasts until the end of the file.
            guard length >= headBytes else { return .unknown }
            guard length <= size - at else { return .cut }
            last = String(decoding: head.dropFirst(4).prefix(4), as: UTF8.self)
            if ["moov", "mdat", "moof"].contains(last) { found.insert(last) }
            at += length
        }
        if found.contains("moof") { return last == "mfra" ? .whole : .unknown }
        return found.isSuperset(of: ["moov", "mdat"]) ? .whole : .cut
    }

    private static func length(_ head: Data) -> UInt64 {
        guard head.count >= headBytes else { return longHeadBytes }
        let short = number(head.prefix(4))
        guard short == 1 else { return short }
        return head.count < longHeadBytes ? longHeadBytes : number(head.dropFirst(8))
    }

    private static func number(_ bytes: Data) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
