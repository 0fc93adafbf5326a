import Foundation

/// The outcome of one task of `asCompleted`, or of one input of `map`.
public struct TaskOutcome: Sendable {
    /// The position of the task or the input, counted from 0.
    public let index: Int
    /// The task as last seen; `nil` if none was created or seen.
    public let task: VideoTask?
    /// The reason why there is no finished task; `nil` if there is one.
    public let error: (any Error)?

    /// The finished task.
    ///
    /// - Throws: The `error`.
    public func result() throws -> VideoTask {
        if let error { throw error }
        guard let task else { throw BeatAPIError.unexpectedData("there is neither a task nor an error") }
        return task
    }

    init(_ index: Int, _ task: VideoTask) {
        (self.index, self.task, error) = (index, task, nil)
    }

    /// - Parameter task: The task as created.
    init(_ index: Int, _ error: any Error, _ task: VideoTask?) {
        self.index = index
        self.error = error
        switch error {
        case TaskError.failed(let last), TaskError.timeout(_, _, let last?): self.task = last
        default: self.task = task
        }
    }
}

/// The outcomes of several waits, each as soon as it is known.
///
/// The waits run while the loop does, and end with it; their video tasks go on.
public struct TaskOutcomes: AsyncSequence, Sendable {
    public typealias Element = TaskOutcome

    let crew: @Sendable () -> TaskCrew

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let crew: TaskCrew

        public mutating func next() async throws -> TaskOutcome? { try await crew.next() }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(crew: crew()) }
}

/// Jobs that run a bounded number at a time, and only while somebody takes their outcomes.
actor TaskCrew {
    private let count: Int
    private let size: @Sendable () async throws -> Int
    private let run: @Sendable (Int) async -> TaskOutcome
    private var limit: Int?
    private var begun = 0
    private var running: [Int: Task<Void, Never>] = [:]
    private var ended: [(job: Int, outcome: TaskOutcome)] = []
    private var waiter: CheckedContinuation<Void, Never>?

    /// - Parameters:
    ///   - size: The number of jobs that may run at a time.
    ///   - run: Does a job, by its number.
    init(
        count: Int, size: @escaping @Sendable () async throws -> Int,
        run: @escaping @Sendable (Int) async -> TaskOutcome
    ) {
        self.count = count
        self.size = size
        self.run = run
    }

    deinit {
        for each in running.values { each.cancel() }
    }

    /// The next outcome; `nil` after the last.
    ///
    /// - Throws: `CancellationError`, and what `size` throws.
    func next() async throws -> TaskOutcome? {
        if limit == nil { limit = try await size() }
        while begun < count, running.count < limit ?? 1 { begin() }
        guard !running.isEmpty else { return nil }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiter = continuation
                if !ended.isEmpty || Task.isCancelled { wake() }
            }
        } onCancel: {
            Task { await self.wake() }
        }
        guard !Task.isCancelled, !ended.isEmpty else {
            for each in running.values { each.cancel() }
            throw CancellationError()
        }
        // Its place is free only now, so that nobody pays for tasks whose outcomes are not taken.
        let (job, outcome) = ended.removeFirst()
        running[job] = nil
        return outcome
    }

    private func begin() {
        let (job, run) = (begun, run)
        begun += 1
        running[job] = Task { [weak self] in
            let outcome = await run(job)
            await self?.end(job, outcome)
        }
    }

    private func end(_ job: Int, _ outcome: TaskOutcome) {
        ended.append((job, outcome))
        wake()
    }

    private func wake() {
        waiter?.resume()
        waiter = nil
    }
}

/// The places for tasks that the account has, as the creates of one `map` find them.
private final class Places: Sendable {
    private struct State {
        var freeAt = -Double.infinity
        var refusal: BeatAPIError?
    }

    private let state = Locked(State())
    private let engine: Engine

    init(_ engine: Engine) {
        self.engine = engine
    }

    /// Creates a task as soon as there is a place for it, in at most so many seconds.
    func create(_ timeout: Double?, _ create: () async throws -> VideoTask) async throws -> VideoTask {
        let deadline = Deadline(engine.clock, seconds: timeout ?? .infinity)
        while true {
            let (freeAt, refusal) = state.with { ($0.freeAt, $0.refusal) }
            // The key would be refused for the other inputs too.
            if let refusal { throw refusal }
            let now = engine.clock.now()
            if freeAt > now {
                try await engine.clock.sleep(freeAt - now)
                continue
            }
            do {
                return try await create()
            } catch let error as BeatAPIError {
                if case .authentication = error { state.with { $0.refusal = error } }
                guard let pause = RetryPolicy.slotPause(after: error, random: engine.random),
                    deadline.allows(pause)
                else { throw error }
                state.with { $0.freeAt = engine.clock.now() + pause }
            }
        }
    }
}

extension TasksResource {
    /// Waits for several tasks, and gives each outcome as soon as it is known.
    ///
    /// ```swift
    /// for try await outcome in try client.tasks.asCompleted(tasks) { … }
    /// ```
    ///
    /// A task that fails, or is late, is an outcome too. A task that is given twice is waited for once.
    ///
    /// - Throws: `BeatAPIError`: a task has no id, or an option is out of range.
    public func asCompleted(_ tasks: [VideoTask], waiting: WaitOptions = WaitOptions()) throws -> TaskOutcomes {
        try outcomes(of: tasks.map { (try $0.id, $0) }, waiting)
    }

    /// The same for tasks of which only the ids are known.
    public func asCompleted(forIDs ids: [String], waiting: WaitOptions = WaitOptions()) throws -> TaskOutcomes {
        try outcomes(of: ids.map { ($0, nil) }, waiting)
    }

    private func outcomes(of tasks: [(id: String, task: VideoTask?)], _ waiting: WaitOptions) throws -> TaskOutcomes {
        try waiting.check()
        let first = Dictionary(tasks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let places = first.values.sorted()
        return TaskOutcomes {
            TaskCrew(count: places.count, size: { places.count }) { number in
                let index = places[number]
                do {
                    return TaskOutcome(index, try await wait(tasks[index].id, tasks[index].task, waiting))
                } catch {
                    return TaskOutcome(index, error, tasks[index].task)
                }
            }
        }
    }

    /// Creates a task for each of many inputs, a bounded number of them at a time, and gives each outcome
    /// as soon as it is known.
    ///
    /// ```swift
    /// for try await outcome in try client.tasks.map(inputs, create: { try await client.images.create($0) }) { … }
    /// ```
    ///
    /// An error of one input is its outcome, and does not stop the others. If other processes take the
    /// account's places for tasks, a create waits for one.
    ///
    /// - Parameters:
    ///   - inputs: The inputs.
    ///   - concurrency: The most tasks at a time; as many as the account may run if `nil`.
    ///   - waiting: The options of each wait; its timeout also limits that for a place.
    ///   - create: Creates the task of an input.
    /// - Throws: `BeatAPIError.invalidArgument`
    public func map<Input: Sendable>(
        _ inputs: [Input], concurrency: Int? = nil, waiting: WaitOptions = WaitOptions(),
        create: @escaping @Sendable (Input) async throws -> VideoTask
    ) throws -> TaskOutcomes {
        try waiting.check()
        guard concurrency ?? 1 > 0 else {
            throw BeatAPIError.invalidArgument("concurrency must be a positive number, or nil")
        }
        return TaskOutcomes {
            let places = Places(engine)
            return TaskCrew(count: inputs.count, size: { try await allowed(concurrency) }) { index in
                var task: VideoTask?
                do {
                    let created = try await places.create(waiting.timeout) { try await create(inputs[index]) }
                    task = created
                    return TaskOutcome(index, try await wait(created.id, created, waiting))
                } catch {
                    return TaskOutcome(index, error, task)
                }
            }
        }
    }

    /// The number of tasks that may run at the same time: the caller's, else the account's.
    private func allowed(_ concurrency: Int?) async throws -> Int {
        if let concurrency { return concurrency }
        let usage = try await UsageResource(engine: engine).retrieve()
        let limit = usage.json["concurrency"]?.objectValue?["limit"].flatMap(Int.init(jsonValue:))
        return max(1, limit ?? 1)
    }
}
