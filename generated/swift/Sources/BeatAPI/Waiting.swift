import Foundation

/// The pauses between the polls of one task. Pure: the caller passes the time.
///
/// A pause is drawn evenly from the interval that the contract recommends, so that many waiters do
/// not ask at once. The server's own hints are lower bounds.
struct PollSchedule: Sendable {
    /// The time that is kept for one last poll before the deadline.
    private static let lastPollSeconds = 2.0

    private let bounds: ClosedRange<Double>
    private let reserve: Double

    /// - Parameters:
    ///   - interval: Seconds between polls; the contract's own if `nil`.
    ///   - timeout: Seconds for the whole wait; `nil` for no limit.
    init(interval: Double?, timeout: Double?) {
        bounds = interval.map { $0...$0 } ?? Spec.pollIntervalSeconds
        reserve = timeout.map { min(PollSchedule.lastPollSeconds, $0 / 4) } ?? PollSchedule.lastPollSeconds
    }

    /// The seconds until the next poll; `nil` if there is no time for another one.
    ///
    /// - Parameters:
    ///   - hint: The least pause that the server asks for.
    ///   - remaining: The seconds until the deadline; `nil` if there is none.
    ///   - random: A number from 0 to 1.
    func nextPause(hint: Double?, remaining: Double?, random: Double) -> Double? {
        let least = hint ?? 0
        let drawn = bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * random
        let pause = max(drawn, least)
        guard let remaining else { return pause }
        let latest = remaining - reserve
        if pause <= latest { return pause }
        return latest > 0 && latest >= least ? latest : nil
    }
}

/// One wait: what is known of the task, and what its last poll came to.
struct WaitState {
    /// The largest `poll_after_seconds` that is believed.
    private static let longestHintSeconds = 300.0

    let taskID: String
    private(set) var task: VideoTask?
    private(set) var fault: BeatAPIError?

    init(taskID: String, task: VideoTask?) {
        self.taskID = taskID
        self.task = task
    }

    var status: String? { task?.json["status"]?.stringValue }

    /// Takes a poll's answer; true if its status is another one.
    mutating func seen(_ found: VideoTask) -> Bool {
        let before = status
        fault = nil
        task = found
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

    /// The least pause in seconds that the server asks for.
    var hint: Double? {
        if let fault { return fault.answer?.retryAfter }
        guard let asked = task?.json["poll_after_seconds"]?.numberValue else { return nil }
        let seconds = NSDecimalNumber(decimal: asked).doubleValue
        return (0...WaitState.longestHintSeconds).contains(seconds) ? seconds : nil
    }

    func timedOut(after seconds: Double) -> TaskError {
        let last = fault.map { "; the last poll failed: \($0.localizedDescription)" } ?? ""
        let message =
            "task \(taskID) was \(status ?? "not seen") after \(seconds) s; wait again, with a longer"
            + " timeout, or use a webhook\(last)"
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
    ///   - timeout: Seconds to wait at most; `nil` for no limit.
    ///   - pollInterval: Seconds between polls, in place of BeatAPI's own interval.
    ///   - onUpdate: Called each time a poll finds another status.
    /// - Returns: The task as last seen.
    /// - Throws: `TaskError`, `BeatAPIError`, `CancellationError`
    public func wait(
        for task: VideoTask, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let state = WaitState(taskID: try task.id, task: task)
        return try await run(state, timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
    }

    /// The same for a task of which only the id is known.
    public func wait(
        forID taskID: String, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let state = WaitState(taskID: taskID, task: nil)
        return try await run(state, timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
    }

    private func run(
        _ start: WaitState, timeout: Double?, pollInterval: Double?,
        onUpdate: (@Sendable (VideoTask) -> Void)?
    ) async throws -> VideoTask {
        let chosen = [timeout, pollInterval].compactMap { $0 }
        guard chosen.allSatisfy({ $0 > 0 && $0.isFinite }) else {
            throw BeatAPIError.invalidArgument("timeout and pollInterval must be positive seconds")
        }
        var wait = Wait(
            state: start, timeout: timeout, interval: pollInterval, clock: engine.clock, random: engine.random)
        return try await wait.run(onUpdate) { id, seconds in
            // The wait itself is what repeats it.
            try await retrieve(id, options: RequestOptions(timeout: seconds, maxRetries: 0))
        }
    }
}

/// Polls until a task needs no more waiting.
struct Wait {
    private static let pollTimeoutSeconds = 30.0

    var state: WaitState
    let timeout: Double?
    let interval: Double?
    let clock: any Clock
    let random: () -> Double

    /// - Parameter poll: Retrieves a task by its id, in so many seconds.
    mutating func run(
        _ onUpdate: ((VideoTask) -> Void)?, poll: (String, Double) async throws -> VideoTask
    ) async throws -> VideoTask {
        let schedule = PollSchedule(interval: interval, timeout: timeout)
        let deadline = timeout.map { Deadline(clock, seconds: $0) }
        // Only an id says nothing about the task; a task itself is as fresh as its last answer.
        var due = state.task == nil
        while true {
            if let done = try state.settled() { return done }
            if !due {
                let left = deadline?.remaining
                guard let pause = schedule.nextPause(hint: state.hint, remaining: left, random: random())
                else { throw state.timedOut(after: timeout ?? 0) }
                try await clock.sleep(pause)
            }
            due = false
            do {
                let left = max(0.1, deadline?.remaining ?? Wait.pollTimeoutSeconds)
                let found = try await poll(state.taskID, min(Wait.pollTimeoutSeconds, left))
                if state.seen(found) { onUpdate?(found) }
            } catch let error as BeatAPIError {
                try state.failed(error)
            }
        }
    }
}
