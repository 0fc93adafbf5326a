import Foundation

/// The schedule that all waits on one key share, in Swift tasks and clients of this process.
///
/// One timer runs for all of them, and none when nobody waits.
actor PollScheduler {
    private let clock: any Clock
    private var schedule: PollSchedule
    /// The waits that rest until their next poll (true), or the end of their time (false).
    private var resting: [Int: CheckedContinuation<Bool, any Error>] = [:]
    /// The error of each wait that ends because the server refused the key in another one.
    private var refused: [Int: BeatAPIError] = [:]
    private var timer: (rings: Double, task: Task<Void, Never>)?

    init(_ clock: any Clock, random: @escaping @Sendable () -> Double) {
        self.clock = clock
        schedule = PollSchedule(now: clock.now(), random: random)
    }

    /// Begins a wait. Returns its number.
    func join(timeout: Double?, interval: Double?, _ sighting: Sighting?) -> Int {
        schedule.add(clock.now(), timeout: timeout, interval: interval, sighting)
    }

    /// Ends a wait, for whatever reason.
    func leave(_ id: Int) {
        schedule.remove(id)
        refused[id] = nil
        handOut()
    }

    /// Rests until the task of a wait is to be polled; false if the time of the wait is over.
    ///
    /// - Throws: `CancellationError`, or the refusal of the key that another wait received.
    func turn(_ id: Int) async throws -> Bool {
        if let error = refused[id] { throw error }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                resting[id] = continuation
                schedule.release(id)
                handOut()
            }
        } onCancel: {
            Task { await self.wake(id, .failure(CancellationError())) }
        }
    }

    /// The seconds that a poll may take.
    func pollSeconds(_ id: Int) -> Double {
        guard let waiter = schedule.waiters[id] else { return PollScheduler.pollSeconds }
        let usual = PollScheduler.pollSeconds * pow(2, Double(min(2, waiter.faults)))
        return max(PollScheduler.leastPollSeconds, min(usual, waiter.deadline - clock.now()))
    }

    private static let pollSeconds = 10.0
    private static let leastPollSeconds = 0.1

    /// Takes the answer to a poll.
    func answered(_ id: Int, _ sighting: Sighting) {
        schedule.answered(id, clock.now(), sighting)
    }

    /// Takes a fault that a later poll can make up for.
    func failed(_ id: Int, _ error: BeatAPIError) {
        let (now, answer) = (clock.now(), error.answer)
        if answer?.status == 429 {
            schedule.limited(id, now, hint: answer?.retryAfter)
        } else {
            schedule.failed(id, now, hint: answer?.retryAfter)
        }
    }

    /// Ends all other waits, as the key was refused.
    func refuse(_ id: Int, _ error: BeatAPIError) {
        for other in schedule.waiters.keys where other != id {
            refused[other] = error
            wake(other, .failure(error))
        }
    }

    private func wake(_ id: Int, _ result: Result<Bool, any Error>) {
        schedule.hold(id)
        resting.removeValue(forKey: id)?.resume(with: result)
    }

    /// Gives the polls that are due to their waits, ends those whose time is over, and sets the timer.
    private func handOut() {
        let now = clock.now()
        for id in schedule.expired(now) { wake(id, .success(false)) }
        while let id = schedule.next(now) { wake(id, .success(true)) }
        let rings = now + max(PollScheduler.leastRestSeconds, schedule.pause(now))
        if let timer, timer.rings <= rings, rings < .infinity { return }
        timer?.task.cancel()
        timer = nil
        guard rings < .infinity else { return }
        let clock = clock
        let rest = Task { [weak self] in
            try? await clock.sleep(rings - now)
            if !Task.isCancelled { await self?.ring() }
        }
        timer = (rings, rest)
    }

    /// A pause below the clock's resolution would not move a manual clock.
    private static let leastRestSeconds = 0.001

    private func ring() {
        timer = nil
        handOut()
    }
}

/// The schedulers of this process, by key, server and clock.
enum PollSchedulers {
    private struct Place: Hashable {
        /// A hash, salted for this process; the key itself is not kept.
        let credentials: Int
        let baseURL: String
        /// A clock that a test moves by hand moves only the waits that use it.
        let clock: ObjectIdentifier?
    }

    /// The number of schedulers kept for the durations they have learned.
    private static let limit = 256

    private static let all = Locked<[(place: Place, scheduler: PollScheduler)]>([])

    /// The scheduler shared by all waits on an engine's key and server.
    static func scheduler(of engine: Engine) -> PollScheduler {
        let clock = engine.clock is SystemClock ? nil : ObjectIdentifier(engine.clock as AnyObject)
        let place = Place(credentials: engine.credentials.fingerprint, baseURL: engine.baseURL, clock: clock)
        return all.with { all in
            let index = all.firstIndex { $0.place == place }
            let scheduler =
                index.map { all.remove(at: $0).scheduler } ?? PollScheduler(engine.clock, random: engine.random)
            all = all.suffix(limit - 1) + [(place, scheduler)]
            return scheduler
        }
    }
}
