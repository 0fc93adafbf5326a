import Foundation

/// Why a delivery was refused. The raw values are the same in every language.
public enum WebhookRefusal: String, Error, Sendable {
    case missingHeader = "missing_header"
    case duplicateHeader = "duplicate_header"
    case badTimestamp = "bad_timestamp"
    case staleTimestamp = "stale_timestamp"
    case futureTimestamp = "future_timestamp"
    case badSignature = "bad_signature"
    case bodyTooLarge = "body_too_large"
    case malformedBody = "malformed_body"
    case eventMismatch = "event_mismatch"
}

/// A delivery is not to be believed: answer 401, or 413 if it is too large. Holds no secret, no
/// signature and no payload.
public struct WebhookVerificationError: Error, Hashable, Sendable {
    public let reason: WebhookRefusal
    /// With `staleTimestamp` only, the task that the correctly signed body names. Retrieve it;
    /// nothing else in an old body should be used.
    public let taskID: String?
}

/// A verified event, and which secret signed it.
public struct VerifiedWebhook: Sendable {
    public let event: WebhookEvent
    /// The place of the matching secret among those of the verifier.
    public let secretIndex: Int
}

/// Checks signature, age and form of webhook deliveries before anything in them is believed.
///
/// A delivery is a JSON body and three headers. Its signature is the lower-case hexadecimal
/// HMAC-SHA256 (RFC 2104) of the timestamp header's text, a full stop and the raw body; the key is
/// the endpoint's whole secret, `whsec_` included (2026-07-16).
public struct WebhookVerifier: Sendable, CustomReflectable {
    private static let maxTolerance = 3600.0
    private static let longestInteger = 32

    private let keys: [Data]
    private let tolerance: Double
    private let maxBodyBytes: Int
    private let now: @Sendable () -> Date

    /// - Parameters:
    ///   - secrets: The endpoint's secret, `whsec_…`, as shown once on its creation; several, in any
    ///     order, while secrets are being rotated or for several endpoints.
    ///   - tolerance: The most seconds between a timestamp and the clock, either way; 1 to 3600.
    ///   - maxBodyBytes: Larger bodies are refused unread.
    ///   - now: The time.
    /// - Throws: `BeatAPIError.configuration`
    public init(
        secrets: [String], tolerance: Double = 300, maxBodyBytes: Int = 1024 * 1024,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        guard !secrets.isEmpty else {
            throw BeatAPIError.configuration("no webhook secret: pass the one shown on creation")
        }
        guard (1...WebhookVerifier.maxTolerance).contains(tolerance), maxBodyBytes > 0 else {
            throw BeatAPIError.configuration("tolerance must be 1 to 3600 s, maxBodyBytes positive")
        }
        keys = try secrets.map(WebhookVerifier.key)
        self.tolerance = tolerance
        self.maxBodyBytes = maxBodyBytes
        self.now = now
    }

    private static func key(_ secret: String) throws -> Data {
        let masked = ["masked", "**", "...", "•", "…"].contains { secret.lowercased().contains($0) }
        let visible = secret.matches("[!-~]+")
        guard !secret.lowercased().matches("(sk[_-]|brt_live_).*") else {
            throw BeatAPIError.configuration(
                "this is an API key or a session's secret: use the endpoint's own, whsec_…")
        }
        guard visible, !masked, secret != "whsec_" else {
            throw BeatAPIError.configuration(
                "a webhook secret is empty, masked or not a secret: use the one shown on creation")
        }
        return Data(secret.utf8)
    }

    /// The event of a genuine, recent delivery. Deliveries are repeated until answered: the same
    /// event can arrive, and verify, again.
    ///
    /// - Parameters:
    ///   - body: The request body, byte for byte as received; parsed and written again it differs.
    ///   - headers: The request headers as pairs, their names in any case.
    /// - Throws: `WebhookVerificationError`
    public func verify(body: Data, headers: [(String, String)]) throws -> VerifiedWebhook {
        guard body.count <= maxBodyBytes else { throw refusal(.bodyTooLarge) }
        let event = try header("x-beatapi-event", headers, "[!-+\\--~]{1,128}", .eventMismatch)
        let timestamp = try header("x-beatapi-timestamp", headers, "[0-9]{1,12}", .badTimestamp)
        let signature = try header("x-beatapi-signature", headers, "[0-9a-f]{64}", .badSignature)
        let index = try matchingKey(signature, timestamp, body)
        let found = WebhookVerifier.event(in: body)
        try checkAge(timestamp, found)
        guard let payload = found else { throw refusal(.malformedBody) }
        guard payload["event"]?.stringValue == event else { throw refusal(.eventMismatch) }
        return VerifiedWebhook(event: WebhookEvent(json: payload), secretIndex: index)
    }

    private func refusal(_ reason: WebhookRefusal, taskID: String? = nil) -> WebhookVerificationError {
        WebhookVerificationError(reason: reason, taskID: taskID)
    }

    private func matchingKey(_ signature: String, _ timestamp: String, _ body: Data) throws -> Int {
        let message = Data("\(timestamp).".utf8) + body
        let given = WebhookVerifier.bytes(hexadecimal: signature)
        var match: Int?
        // No early exit: the time taken must not tell which secret is in use.
        for (index, key) in keys.enumerated() {
            let isValid = Signature.isValid(given, of: message, key: key)
            if isValid { match = match ?? index }
        }
        guard let index = match else { throw refusal(.badSignature) }
        return index
    }

    private static func bytes(hexadecimal text: String) -> Data {
        let digits = text.compactMap(\.hexDigitValue)
        let pairs = stride(from: 0, to: digits.count - 1, by: 2)
        return Data(pairs.map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    private func checkAge(_ timestamp: String, _ payload: [String: JSONValue]?) throws {
        // After the signature, so that "stale" always means: genuine, but old.
        let age = now().timeIntervalSince1970 - (Double(timestamp) ?? 0)
        if age < -tolerance { throw refusal(.futureTimestamp) }
        guard age > tolerance else { return }
        let id = payload?["data"]?.objectValue?["id"]?.stringValue
        let named = id.flatMap { $0.matches("[A-Za-z0-9_-]{1,128}") ? $0 : nil }
        throw refusal(.staleTimestamp, taskID: named)
    }

    private func header(
        _ name: String, _ headers: [(String, String)], _ grammar: String,
        _ invalid: WebhookRefusal
    ) throws -> String {
        let values = headers.filter { $0.0.lowercased() == name }.map(\.1)
        guard values.count <= 1 else { throw refusal(.duplicateHeader) }
        guard let text = values.first, !text.isEmpty else { throw refusal(.missingHeader) }
        if text.matches(grammar) { return text }
        // Gateways join duplicates with a comma.
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }
        let joined = parts.count > 1 && parts.allSatisfy { $0.matches(grammar) }
        throw refusal(joined ? .duplicateHeader : invalid)
    }

    /// The event's fields; `nil` if it is none, and no error, which would hold the body.
    private static func event(in body: Data) -> [String: JSONValue]? {
        var parser = JSONParser(body, longestInteger: longestInteger)
        let payload = (try? parser.document())?.objectValue
        guard payload?["event"]?.stringValue != nil, payload?["data"]?.objectValue != nil else { return nil }
        return payload
    }

    public var customMirror: Mirror {
        Mirror(self, children: ["secrets": keys.count, "tolerance": tolerance])
    }
}
