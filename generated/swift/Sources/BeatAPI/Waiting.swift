import Foundation

/// The pauses between the polls of one task. Pure: the caller passes the time.
///
/// A pause is drawn evenly from the interval that the contract recommends, so that many waiters do
/// not ask at once. It is longer while the task will hardly end, if the server states how long such
/// tasks take. The server's own hints are lower bounds. The last poll is made at the deadline.
struct PollSchedule: Sendable {
    /// A shorter rest of a wait is a rounding error of the clock: the last poll has been made.
    private static let leastRestSeconds = 0.01

    /// The usual durations of such tasks, and the age of one, in seconds.
    struct Progress: Sendable {
        /// The least ratio of the two durations that is believed: equal ones so far do not prove that
        /// later ones will be equal.
        private static let leastSpread = 1.5

        /// The duration that half of them do not exceed.
        let median: Double
        /// The duration that nine of ten do not exceed.
        let late: Double
        /// The seconds of work on the task so far.
        let age: Double

        /// The seconds beyond the least gap before a poll is worthwhile.
        ///
        /// On average, a poll saves a delay of P(the task has ended since the last one) × half of the
        /// gap. Durations are taken as log-logistic, as the two percentiles define it: a share of
        /// 1 / (1 + (t / median) ^ k) takes longer than t.
        var idle: Double {
            var (low, high) = (Spec.pollGapSeconds.lowerBound, Spec.pollGapSeconds.upperBound)
            for _ in 0..<10 {
                let gap = (low + high) / 2
                let ended = 1 - (1 + odds(age)) / (1 + odds(age + gap))
                if ended * gap / 2 < Spec.worthwhileSeconds { low = gap } else { high = gap }
            }
            return high - Spec.pollGapSeconds.lowerBound
        }

        private func odds(_ seconds: Double) -> Double {
            pow(seconds / median, log(9) / log(max(late / median, Progress.leastSpread)))
        }
    }

    private let isOwn: Bool
    private let bounds: ClosedRange<Double>

    /// - Parameter interval: Seconds between polls; the contract's own if `nil`.
    init(interval: Double?) {
        isOwn = interval != nil
        bounds = interval.map { $0...$0 } ?? Spec.pollIntervalSeconds
    }

    /// The seconds until the next poll; `nil` if there is none before the deadline, or at it.
    ///
    /// - Parameters:
    ///   - hint: The least pause that the server asks for.
    ///   - remaining: The seconds until the deadline; `nil` if there is none.
    ///   - random: A number from 0 to 1.
    ///   - progress: The usual durations, if the server states them.
    func nextPause(hint: Double?, remaining: Double?, random: Double, progress: Progress? = nil) -> Double? {
        let least = hint ?? 0
        let drawn = bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * random
        let idle = isOwn ? 0 : progress?.idle ?? 0
        let pause = max(drawn + idle, least)
        guard let remaining, pause > remaining else { return pause }
        return remaining > PollSchedule.leastRestSeconds && remaining >= least ? remaining : nil
    }
}

/// The options of a wait for a task.
public struct WaitOptions: Sendable {
    /// Seconds to wait; `nil` for no limit. The last poll is sent then, and may take 2 seconds more.
    public var timeout: Double?
    /// Seconds between polls, in place of BeatAPI's own interval.
    public var pollInterval: Double?
    /// Called at once, if the task and not its id is given, and each time a poll finds another status.
    public var onUpdate: (@Sendable (VideoTask) -> Void)?

    public init(
        timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) {
        self.timeout = timeout
        self.pollInterval = pollInterval
        self.onUpdate = onUpdate
    }

    func check() throws {
        let chosen = [timeout, pollInterval].compactMap { $0 }
        guard chosen.allSatisfy({ $0 > 0 && $0.isFinite }) else {
            throw BeatAPIError.invalidArgument("timeout and pollInterval must be positive seconds")
        }
    }
}

/// One wait: what is known of the task, and what its last poll came to.
struct WaitState {
    /// The largest `poll_after_seconds` that is believed.
    private static let longestHintSeconds = 300.0

    /// The largest `typical_seconds` that are believed.
    private static let longestDurationSeconds = 86_400.0

    /// The least time by which a wait ends early for its error to explain that.
    private static let noticedSeconds = 0.05

    let taskID: String
    private(set) var task: VideoTask?
    private(set) var fault: BeatAPIError?
    let joined: Double
    /// The beginning of the work on the task, on the server's clock.
    private var began: Double?
    /// The least difference between the server's clock and ours, by the times in its answers.
    private var ahead = -Double.infinity

    init(taskID: String, task: VideoTask?, now: Double) {
        self.taskID = taskID
        joined = now
        if let task { see(task, now) }
    }

    /// Takes a task, and learns from the server's times how old it is.
    private mutating func see(_ found: VideoTask, _ now: Double) {
        let isFirst = task == nil
        task = found
        let (created, updated) = (seconds("created_at"), seconds("updated_at"))
        if isFirst {
            // A request after a hand-back starts the work anew.
            let isAgain = status.map { Spec.restartedStatuses.contains($0) } ?? false
            began = isAgain ? updated : created
        }
        ahead = max(ahead, max(created ?? 0, updated ?? 0) - now)
    }

    /// A member of the task, or of an object in it, that is a number of seconds, 0 or more.
    private func seconds(_ path: String...) -> Double? {
        let found = path.reduce(task?.jsonValue) { $0?.objectValue?[$1] }
        guard let number = found?.numberValue, number >= 0 else { return nil }
        return NSDecimalNumber(decimal: number).doubleValue
    }

    /// The task's progress, if the server states the usual durations of such tasks.
    func progress(_ now: Double) -> PollSchedule.Progress? {
        guard fault == nil, let median = seconds("typical_seconds", "p50"),
            let late = seconds("typical_seconds", "p90"),
            median > 0, median <= late, late <= WaitState.longestDurationSeconds
        else { return nil }
        let stated = began.map { now + ahead - $0 } ?? 0
        return PollSchedule.Progress(median: median, late: late, age: max(now - joined, stated))
    }

    var status: String? { task?.json["status"]?.stringValue }

    /// Takes a poll's answer; true if its status is another one.
    mutating func seen(_ found: VideoTask, _ now: Double) -> Bool {
        let before = status
        fault = nil
        see(found, now)
        return status != before
    }

    /// Takes a poll's error.
    ///
    /// - Throws: The error, if more polls cannot mend it.
    mutating func failed(_ error: BeatAPIError) throws {
        switch error {
        case .connection, .timeout, .invalidResponse:
            fault = error
        default:
            guard let answer = error.answer,
                RetryPolicy.transientStatuses.contains(answer.status)
            else { throw error }
            fault = error
        }
    }

    /// The task, if it needs no more waiting.
    ///
    /// - Throws: `TaskError.failed`
    func settled() throws -> VideoTask? {
        guard let task, let status else { return nil }
        if Spec.failedStatuses.contains(status) { throw TaskError.failed(task) }
        let done = Spec.succeededStatuses.union(Spec.actionableStatuses)
        // An unknown status keeps the wait going.
        return done.contains(status) ? task : nil
    }

    /// The least pause in seconds that the server asks for. A recommendation does not count beside an
    /// interval of the caller's own.
    func hint(hasInterval: Bool) -> Double? {
        if let fault { return fault.answer?.retryAfter }
        return hasInterval ? nil : seconds("poll_after_seconds").flatMap { $0 <= WaitState.longestHintSeconds ? $0 : nil }
    }

    func timedOut(after seconds: Double, of timeout: Double) -> TaskError {
        let last = fault.map { "; the last poll failed: \($0.localizedDescription)" } ?? ""
        let isEarly = seconds < timeout - WaitState.noticedSeconds
        let why = isEarly ? " of \(timeout) s: the server allows no poll in the rest of them" : ""
        let message =
            "task \(taskID) was \(status ?? "not seen") after \((seconds * 10).rounded() / 10) s\(why);"
            + " wait again, with a longer timeout, or use a webhook\(last)"
        return .timeout(message, taskID: taskID, task: task)
    }
}

extension TasksResource {
    /// Waits until a task has succeeded, or waits for a decision of yours: `storyboard_ready` and
    /// `requires_action` return too.
    ///
    /// Polls every 5 to 10 seconds, as BeatAPI asks for (2026-06-25), less often if the server says
    /// so. After a fault (no connection, 429, 5xx, an unreadable answer) the wait goes on with the
    /// next poll. Cancelling the surrounding Swift task ends the wait; the video task goes on.
    ///
    /// - Parameters:
    ///   - task: The task; if it is ready already, no call is made.
    ///   - timeout: Seconds to wait; `nil` for no limit. The last poll is sent then, and may take 2
    ///     seconds more.
    ///   - pollInterval: Seconds between polls, in place of BeatAPI's own interval.
    ///   - onUpdate: Called at once, and each time a poll finds another status.
    /// - Returns: The task as last seen.
    /// - Throws: `TaskError`, `BeatAPIError`, `CancellationError`
    public func wait(
        for task: VideoTask, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let options = WaitOptions(timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
        return try await run(WaitState(taskID: try task.id, task: task, now: engine.clock.now()), options)
    }

    /// The same for a task of which only the id is known.
    public func wait(
        forID taskID: String, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let options = WaitOptions(timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
        return try await run(WaitState(taskID: taskID, task: nil, now: engine.clock.now()), options)
    }

    /// Begins a task and waits for it. With invalid options, no task is begun.
    func wait(_ options: WaitOptions, for begin: () async throws -> VideoTask) async throws -> VideoTask {
        try options.check()
        let task = try await begin()
        return try await run(WaitState(taskID: try task.id, task: task, now: engine.clock.now()), options)
    }

    private func run(_ start: WaitState, _ options: WaitOptions) async throws -> VideoTask {
        try options.check()
        var wait = Wait(
            state: start, timeout: options.timeout, interval: options.pollInterval, clock: engine.clock,
            random: engine.random)
        return try await wait.run(options.onUpdate) { id, seconds in
            // The wait itself is what repeats it.
            try await retrieve(id, options: RequestOptions(timeout: seconds, maxRetries: 0))
        }
    }
}

/// Polls until a task needs no more waiting.
struct Wait {
    private static let pollTimeoutSeconds = 30.0

    /// The time for the last poll, which is sent when the wait's timeout is over.
    private static let graceSeconds = 2.0

    var state: WaitState
    let timeout: Double?
    let interval: Double?
    let clock: any Clock
    let random: () -> Double

    /// - Parameter poll: Retrieves a task by its id, in so many seconds.
    mutating func run(
        _ onUpdate: ((VideoTask) -> Void)?, poll: (String, Double) async throws -> VideoTask
    ) async throws -> VideoTask {
        let schedule = PollSchedule(interval: interval)
        let grace = min(Wait.graceSeconds, (timeout ?? .infinity) / 4)
        let deadline = timeout.map { Deadline(clock, seconds: $0) }
        if let task = state.task { onUpdate?(task) }
        // Only an id says nothing about the task; a task itself is as fresh as its last answer.
        var due = state.task == nil
        while true {
            if let done = try state.settled() { return done }
            if !due {
                let left = deadline?.remaining
                guard
                    let pause = schedule.nextPause(
                        hint: state.hint(hasInterval: interval != nil), remaining: left, random: random(),
                        progress: state.progress(clock.now()))
                else { throw state.timedOut(after: clock.now() - state.joined, of: timeout ?? 0) }
                try await clock.sleep(pause)
            }
            due = false
            do {
                let left = max(0.1, (deadline?.remaining ?? Wait.pollTimeoutSeconds) + grace)
                let found = try await poll(state.taskID, min(Wait.pollTimeoutSeconds, left))
                if state.seen(found, clock.now()) { onUpdate?(found) }
            } catch let error as BeatAPIError {
                try state.failed(error)
            }
        }
    }
}
