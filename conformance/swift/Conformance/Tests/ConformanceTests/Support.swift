import Foundation

@testable import BeatAPI

/// A clock that only pauses move.
final class StillClock: Clock {
    private let passed = Locked(0.0)

    func now() -> Double { passed.with { $0 } }

    func sleep(_ seconds: Double) async throws {
        try Task.checkCancellation()
        passed.with { $0 += seconds }
        await Task.yield()
    }
}

/// An engine of the tests, which reaches no network.
func engine(
    _ transport: any Transport, clock: StillClock = StillClock(), key: String = "k", timeout: Double? = nil,
    retries: Int = 2
) throws -> Engine {
    Engine(
        baseURL: "https://api.example", isLocal: false, credentials: try Credentials(key: key, given: [:]),
        timeout: timeout, maxRetries: retries, transport: transport, clock: clock, random: { 0.5 })
}
