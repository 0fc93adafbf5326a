import Foundation

/// The first bytes of files, by which their types are known.
enum MediaStart {
    /// The number of bytes that tell the type of a file.
    static let byteCount = 64

    /// Media type and the beginning of such files, one byte a character; the first one counts.
    private static let known = [
        ("image/png", "\\x89PNG\\r\\n\\x1a\\n"), ("image/jpeg", "\\xff\\xd8\\xff"),
        ("image/webp", "RIFF[\\s\\S]{4}WEBP"), ("audio/wav", "RIFF[\\s\\S]{4}WAVE"),
        ("audio/mp4", "[\\s\\S]{4}ftypM4[AB]"), ("video/quicktime", "[\\s\\S]{4}ftypqt  "),
        ("video/mp4", "[\\s\\S]{4}ftyp"),
        ("application/x-subrip", "(\\xef\\xbb\\xbf)?\\s*[0-9]+\\r?\\n[0-9]+(:[0-9]{2}){2},[0-9]{3} --> "),
        // The sync word of MPEG's audio; the two layer bits after it are 00 for ADTS, 01 for layer III.
        ("audio/mpeg", "ID3|\\xff[\\xe2\\xe3\\xea\\xeb\\xf2\\xf3\\xfa\\xfb]"),
        ("audio/aac", "\\xff[\\xf0\\xf1\\xf8\\xf9]"), ("image/gif", "GIF8[79]a"),
        ("application/pdf", "%PDF-"), ("application/zip", "PK\\x03\\x04"),
        ("text/html", "\\s*<(!(?i:doctype) (?i:html)|(?i:html|head|body))\\b"),
        ("application/xml", "\\s*<\\?xml"),
    ]

    /// Return the type of a file by its first bytes; `nil` if they have no known form.
    static func type(_ start: Data) -> String? {
        let text = String(decoding: start.prefix(byteCount).map { UInt16($0) }, as: UTF16.self)
        return known.first { text.matches("(?:\($0.1))[\\s\\S]*") }?.0
    }

    /// Return true for a video, and for a file whose type is not stated.
    static func isVideo(_ type: String?) -> Bool { type?.hasPrefix("video/") ?? true }

    /// Return true if a file with these first bytes may be of the stated type.
    static func fits(_ start: Data, _ stated: String?) -> Bool {
        let found = type(start)
        guard let stated, !isVideo(stated) else { return found?.hasPrefix("video/") == true }
        let isError = found == "text/html" || found == "application/xml"
        return found == stated || found == nil || (Spec.uploadSuffixes[stated] == nil && !isError)
    }
}
