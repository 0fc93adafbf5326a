import Foundation

/// Makes a server's text fit for messages and logs.
enum Text {
    private static let shownCharacters = 300

    /// Signed URLs without their signatures.
    static func withoutQueries(_ text: String) -> String {
        guard let urls = try? NSRegularExpression(pattern: url) else { return text }
        let whole = NSString(string: text)
        var (plain, end) = ("", 0)
        for found in urls.matches(in: text, range: NSRange(location: 0, length: whole.length)) {
            let query = found.range(at: 1)
            guard query.location != NSNotFound else { continue }
            plain += whole.substring(with: NSRange(location: end, length: query.location - end)) + "?..."
            end = query.location + query.length
        }
        return plain + whole.substring(from: end)
    }

    /// A URL, with or without a query. Each URL is a match, so that a run of text is read once: if only
    /// those with a query matched, each `https://` in the run would read it to its end. JSON may write
    /// a slash as `\/`.
    private static let url = #"(?i)(?:https?|wss?):(?:\\?/){2}[^\s?#"'<>]++([?#][^\s"'<>]*+)?"#

    /// Short, on one line, without the key and without signed URLs.
    static func tidy(_ text: String, _ credentials: Credentials?) -> String {
        let covered = withoutQueries(credentials.map { $0.redact(text) } ?? text)
        let words = covered.unicodeScalars
            .map { isPrintable($0) ? String($0) : " " }
            .joined()
            .split(whereSeparator: \.isWhitespace)
        let line = words.joined(separator: " ")
        return line.count <= shownCharacters ? line : line.prefix(shownCharacters) + "..."
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1f, 0x7f...0x9f, 0x2028...0x202e, 0x2066...0x2069: return false
        default: return true
        }
    }

    /// Return the message of an error answer that is not the contract's JSON.
    static func explain(_ reply: Reply, _ credentials: Credentials?) -> String {
        if (300...399).contains(reply.status) {
            return "redirected; redirects are not followed, check the base URL"
        }
        let text = String(decoding: reply.body.prefix(20_000), as: UTF8.self)
        return tidy(text.replacing(pattern: "<[^<>]{0,500}>", with: " "), credentials)
    }

    /// Return true if an answer is the refusal of a `User-Agent` by a network.
    static func isFromEdge(_ reply: Reply) -> Bool {
        let text = String(decoding: reply.body.prefix(20_000), as: UTF8.self)
        return text.range(of: "error code:\\s*1010", options: .regularExpression) != nil
    }
}

/// The pause that a server asks for.
enum RetryAfter {
    /// The cap on a server's pause, in seconds: finite, and far beyond every limit.
    private static let longestSeconds = 1e9

    /// The larger of the header (seconds or an HTTP date: RFC 9110, section 10.2.3) and the body's
    /// `retry_after_seconds` (2026-06-25); any other value counts as absent.
    static func seconds(headers: [String: String], error: [String: JSONValue]) -> Double? {
        let named = error["retry_after_seconds"]?.doubleValue
        return [header(headers), named.flatMap { $0 >= 0 ? min($0, longestSeconds) : nil }]
            .compactMap { $0 }
            .max()
    }

    private static func header(_ headers: [String: String]) -> Double? {
        let value = (headers["retry-after"] ?? "").trimmingCharacters(in: .whitespaces)
        if value.matches("[0-9]+(\\.[0-9]+)?"), let seconds = Double(value) {
            return min(seconds, longestSeconds)
        }
        guard let moment = date(value) else { return nil }
        // The server's own clock, if it sends its time, makes the difference independent of ours.
        let reference = date(headers["date"] ?? "") ?? Date()
        return max(0, moment.timeIntervalSince(reference))
    }

    /// The three forms of RFC 9110, section 5.6.7.
    private static let dateFormats = [
        "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
        "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
        "EEE MMM d HH:mm:ss yyyy",
    ]

    static func date(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        // A day of one digit has another space before it.
        let plain = text.split(separator: " ").joined(separator: " ")
        for format in dateFormats {
            formatter.dateFormat = format
            if let moment = formatter.date(from: plain) { return moment }
        }
        return nil
    }
}
