import Foundation

/// The time, and pauses. Tests move one of their own.
protocol Clock: Sendable {
    /// Seconds since some moment; never goes back.
    func now() -> Double

    /// Waits.
    ///
    /// - Throws: `CancellationError`: the surrounding task was cancelled.
    func sleep(_ seconds: Double) async throws
}

/// The clock of the system, which goes on while the machine sleeps.
struct SystemClock: Clock {
    private static let start = ContinuousClock.now

    func now() -> Double {
        (ContinuousClock.now - SystemClock.start) / .seconds(1)
    }

    func sleep(_ seconds: Double) async throws {
        try await Task.sleep(for: .seconds(min(seconds, 1e9)))
    }
}

/// A moment that a whole call, with all its attempts and pauses, must not pass.
struct Deadline: Sendable {
    let clock: any Clock
    private let end: Double

    init(_ clock: any Clock, seconds: Double) {
        self.clock = clock
        end = clock.now() + seconds
    }

    /// The seconds left, never negative.
    var remaining: Double { max(0, end - clock.now()) }

    /// Return true if time is left after a pause of so many seconds.
    func allows(_ pause: Double) -> Bool { pause < remaining }
}

/// A value that several threads change in turn.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func with<Result>(_ change: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try change(&value)
    }
}
