import Foundation

/// The contract's declaration of the `Idempotency-Key` header for an operation.
enum Idempotency: Sendable {
    case undeclared, optional, required, harmless

    /// As the contract's extensions name it.
    init(contract name: String) {
        switch name {
        case "REQUIRED": self = .required
        case "OPTIONAL": self = .optional
        case "HARMLESS": self = .harmless
        default: self = .undeclared
        }
    }
}

/// The effect of a repeated request.
enum Safety: Sendable {
    /// The same as one.
    case repeatable
    /// Its key tells the server that it is a repeat.
    case recognised
    /// It may act twice.
    case once

    /// PUT and DELETE are idempotent (RFC 9110, section 9.2.2). PATCH bodies count as new values,
    /// not as differences.
    init(method: String, idempotency: Idempotency) {
        if method != "POST" || idempotency == .harmless {
            self = .repeatable
        } else {
            self = idempotency == .undeclared ? .once : .recognised
        }
    }
}

/// The rule for sending a request again, and for the pause before. Pure: no clock, no network.
enum RetryPolicy {
    static let firstPauseSeconds = 0.5
    static let longestPauseSeconds = 8.0

    /// The longest pause that is made. If a server asks for more, the call throws at once.
    static let longestRetryAfterSeconds = 60.0

    /// The pause before a create is repeated while too many things of the account run, if the server
    /// names none.
    static let slotPauseSeconds = 10.0

    /// The statuses after which another attempt may succeed (502 and 504: 2026-08).
    static let transientStatuses: Set<Int> = [408, 429, 500, 502, 503, 504]

    /// The pause in seconds before a request is sent again; `nil` if it must not be.
    ///
    /// - Parameters:
    ///   - error: The error of the last attempt.
    ///   - attempt: The number of attempts so far.
    ///   - safety: The effect of a repeat.
    ///   - random: A number from 0 to 1, for the jitter.
    static func nextPause(
        after error: BeatAPIError, attempt: Int, safety: Safety, random: () -> Double
    ) -> Double? {
        let harmless = safety != .once && isTransient(error, attempt: attempt, safety: safety)
        guard isRejected(error) || harmless else { return nil }
        let asked = error.answer?.retryAfter ?? 0
        guard asked <= longestRetryAfterSeconds else { return nil }
        let most = min(longestPauseSeconds, firstPauseSeconds * pow(2, Double(attempt - 1)))
        return asked + most * random()
    }

    /// The pause in seconds before a request is sent again for which the account has no free place; `nil`
    /// after any other error. A place may be free earlier, so the server's pause is limited here.
    static func slotPause(after error: BeatAPIError, random: () -> Double) -> Double? {
        guard let answer = error.answer, answer.kind == .concurrencyLimit else { return nil }
        return min(answer.retryAfter ?? slotPauseSeconds, longestRetryAfterSeconds) + random()
    }

    /// Return true if the server certainly did not act, and may act on another attempt.
    private static func isRejected(_ error: BeatAPIError) -> Bool {
        switch error {
        case .connection(_, let sent): return !sent
        case .rateLimit(let answer):
            return answer.kind != .concurrencyLimit && answer.retryable != false
        case .server(let answer):
            // A 503 in the contract's own words comes from the API itself, not from a proxy.
            return answer.status == 503 && answer.code != nil && answer.retryable != false
        default: return false
        }
    }

    /// Return true if another attempt may succeed. The caller has ruled out that it does harm.
    private static func isTransient(_ error: BeatAPIError, attempt: Int, safety: Safety) -> Bool {
        if case .connection = error { return true }
        guard let answer = error.answer, answer.kind != .concurrencyLimit else { return false }
        if answer.kind == .idempotencyConflict {
            // The first attempt still runs under this key (2026-08); a repeat gets its answer.
            return attempt > 1 && safety == .recognised
        }
        return transientStatuses.contains(answer.status) && answer.retryable != false
    }
}

/// A bucket of retries, shared by all calls of a client: each call puts a tenth of one in, each
/// retry takes one out. While a server is down, retries thus add a tenth to its load.
actor RetryBudget {
    private static let capacity = 10.0
    private static let earnedPerCall = 0.1

    private var left = RetryBudget.capacity

    /// Counts a call.
    func earn() {
        left = min(RetryBudget.capacity, left + RetryBudget.earnedPerCall)
    }

    /// Takes one retry out; false if there is none.
    func spend() -> Bool {
        // Ten times a tenth is a little less than one.
        guard left >= 1 - 1e-9 else { return false }
        left -= 1
        return true
    }
}
