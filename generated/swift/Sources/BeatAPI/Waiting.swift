import Foundation

/// The options of a wait for a task.
public struct WaitOptions: Sendable {
    /// Seconds to wait; `nil` for no limit. The last poll is sent then, and may take 2 seconds more.
    public var timeout: Double?
    /// Seconds between polls, in place of the schedule's choice. It keeps to the key's rate too.
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
    /// The least time by which a wait ends early for its error to explain that.
    private static let noticedSeconds = 0.05

    private static let ready = Spec.succeededStatuses.union(Spec.actionableStatuses)

    let taskID: String
    private(set) var task: VideoTask?
    private(set) var fault: BeatAPIError?
    private let joined: Double
    /// The beginning of work that a request after a hand-back began anew, on the server's clock.
    private var restarted: Double?

    init(taskID: String, task: VideoTask?, now: Double) {
        self.taskID = taskID
        joined = now
        if let task { see(task) }
    }

    private mutating func see(_ found: VideoTask) {
        let isFirst = task == nil
        task = found
        if isFirst, let status, Spec.restartedStatuses.contains(status) { restarted = seconds("updated_at") }
    }

    /// A member of the task, or of an object in it, that is a number of seconds, 0 or more.
    private func seconds(_ path: String...) -> Double? {
        let found = path.reduce(task?.jsonValue) { $0?.objectValue?[$1] }
        return found?.doubleValue.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The times in the task; `nil` if it has not been retrieved yet.
    var sighting: Sighting? {
        guard let task else { return nil }
        let product = task.json["workflow"]?.stringValue ?? task.json["capability_id"]?.stringValue
        let (created, updated, completed) = (seconds("created_at"), seconds("updated_at"), seconds("completed_at"))
        let isReady = status.map(WaitState.ready.contains) ?? false
        let (median, late) = (seconds("typical_seconds", "p50"), seconds("typical_seconds", "p90"))
        return Sighting(
            kind: TaskKind(
                product: product ?? "", seconds: seconds("usage", "billable_duration_seconds"),
                isAgain: restarted != nil),
            began: restarted ?? created,
            latest: [created, updated, completed].compactMap { $0 }.max(),
            ended: isReady ? completed ?? updated : nil,
            hint: seconds("poll_after_seconds").flatMap { $0 <= PollSchedule.longestHintSeconds ? $0 : nil },
            typical: median.flatMap { median in late.map { (median, $0) } })
    }

    private var status: String? { task?.json["status"]?.stringValue }

    /// Takes a poll's answer; true if its status is another one.
    mutating func seen(_ found: VideoTask) -> Bool {
        let before = status
        fault = nil
        see(found)
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
            guard let answer = error.answer, RetryPolicy.transientStatuses.contains(answer.status)
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
        // An unknown status keeps the wait going.
        return WaitState.ready.contains(status) ? task : nil
    }

    func timedOut(_ now: Double, of timeout: Double?) -> TaskError {
        let last = fault.map { "; the last poll failed: \($0.localizedDescription)" } ?? ""
        let passed = now - joined
        let limit = timeout ?? passed
        let isEarly = passed < limit - WaitState.noticedSeconds
        let why = isEarly ? " of \(limit) s: the server allows no poll in the rest of them" : ""
        let message =
            "task \(taskID) was \(status ?? "not seen") after \((passed * 10).rounded() / 10) s\(why);"
            + " wait again, with a longer timeout, or use a webhook\(last)"
        return .timeout(message, taskID: taskID, task: task)
    }
}

extension TasksResource {
    /// Waits until a task has succeeded, or waits for a decision of yours: `storyboard_ready` and
    /// `requires_action` return too.
    ///
    /// All waits on a key and server in this process share one schedule, in Swift tasks and clients. It
    /// keeps to the rate that BeatAPI allows for a key, learns how long tasks take, and polls where a
    /// change is most likely. After a fault (no connection, 429, 5xx, an unreadable answer) the wait
    /// goes on with the next poll. Cancelling the surrounding Swift task ends the wait; the video task
    /// goes on.
    ///
    /// - Parameters:
    ///   - task: The task; if it is ready already, no call is made.
    ///   - timeout: Seconds to wait; `nil` for no limit. The last poll is sent then, and may take 2
    ///     seconds more.
    ///   - pollInterval: Seconds between polls, in place of the schedule's choice.
    ///   - onUpdate: Called at once, and each time a poll finds another status.
    /// - Returns: The task as last seen.
    /// - Throws: `TaskError`, `BeatAPIError`, `CancellationError`
    public func wait(
        for task: VideoTask, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let options = WaitOptions(timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
        return try await wait(task.id, task, options)
    }

    /// The same for a task of which only the id is known.
    public func wait(
        forID taskID: String, timeout: Double? = 900, pollInterval: Double? = nil,
        onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let options = WaitOptions(timeout: timeout, pollInterval: pollInterval, onUpdate: onUpdate)
        return try await wait(taskID, nil, options)
    }

    /// Begins a task and waits for it. With invalid options, no task is begun.
    func wait(_ options: WaitOptions, for begin: () async throws -> VideoTask) async throws -> VideoTask {
        try options.check()
        let task = try await begin()
        return try await wait(task.id, task, options)
    }

    func wait(_ taskID: String, _ task: VideoTask?, _ options: WaitOptions) async throws -> VideoTask {
        try options.check()
        var state = WaitState(taskID: taskID, task: task, now: engine.clock.now())
        if let task { options.onUpdate?(task) }
        if let done = try state.settled() { return done }
        let scheduler = PollSchedulers.scheduler(of: engine)
        let (timeout, interval) = (options.timeout, options.pollInterval)
        let id = await scheduler.join(timeout: timeout, interval: interval, state.sighting)
        do {
            while try await scheduler.turn(id) {
                if try await poll(&state, scheduler, id), let task = state.task { options.onUpdate?(task) }
                guard let done = try state.settled() else { continue }
                await scheduler.leave(id)
                return done
            }
            throw state.timedOut(engine.clock.now(), of: timeout)
        } catch {
            await scheduler.leave(id)
            throw error
        }
    }

    /// Polls a task once; true if its status is another one. The wait itself is what repeats it.
    private func poll(_ state: inout WaitState, _ scheduler: PollScheduler, _ id: Int) async throws -> Bool {
        do {
            let seconds = await scheduler.pollSeconds(id)
            let found = try await retrieve(state.taskID, options: RequestOptions(timeout: seconds, maxRetries: 0))
            let isNew = state.seen(found)
            if let sighting = state.sighting { await scheduler.answered(id, sighting) }
            return isNew
        } catch let error as BeatAPIError {
            if [401, 403].contains(error.answer?.status) { await scheduler.refuse(id, error) }
            try state.failed(error)
            await scheduler.failed(id, error)
            return false
        }
    }
}
