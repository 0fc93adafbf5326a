import Foundation

/// A bucket of polls whose rate is halved by a 429 and grows back slowly. This way several processes
/// share a key's rate without talking to each other.
struct PollRate: Sendable {
    /// The smallest share of the rate that remains, however many 429s arrive.
    private static let leastShare = 1.0 / 64

    private static let full = Double(Spec.pollsPerMinute) * Spec.pollShare / 60
    private static let burst = max(1, Double(Spec.pollsPerMinute) * Spec.pollBurstShare)
    private static let growth = full * Spec.pollRecoveryPerMinute / 60

    private var polls = PollRate.burst
    private var perSecond = PollRate.full
    /// The time of the bucket; during a pause it is in the future.
    private var filledAt: Double
    private var cutAt: Double

    init(now: Double) {
        filledAt = now
        cutAt = now
    }

    private mutating func refill(_ now: Double) {
        let passed = now - filledAt
        guard passed > 0 else { return }
        polls = min(PollRate.burst, polls + passed * perSecond)
        perSecond = min(PollRate.full, perSecond + passed * PollRate.growth)
        filledAt = now
    }

    /// The seconds until a poll is allowed; 0 if one is.
    mutating func wait(_ now: Double) -> Double {
        refill(now)
        let missing = max(0, filledAt - now) + max(0, 1 - polls) / perSecond
        return missing > PollSchedule.roundingSeconds ? missing : 0
    }

    mutating func spend(_ now: Double) {
        refill(now)
        polls = max(-PollRate.burst, polls - 1)
    }

    /// Slows down after a 429.
    ///
    /// - Parameters:
    ///   - sent: The time of the request; one from before the last cut does not cut again.
    ///   - pause: The seconds for which the server wants no polls.
    ///   - random: A number from 0 to 1, so that processes fall out of step.
    mutating func limit(_ now: Double, sent: Double, pause: Double, random: Double) {
        refill(now)
        if sent >= cutAt {
            perSecond = max(PollRate.full * PollRate.leastShare, perSecond / 2)
            cutAt = now
        }
        polls = random
        filledAt = max(filledAt, now + pause)
    }
}

/// The times in a task, in seconds by the server's clock.
struct Sighting: Sendable {
    let kind: TaskKind
    /// The beginning of its work.
    let began: Double?
    /// The latest moment that it names.
    let latest: Double?
    /// The end of its work; `nil` if it goes on.
    let ended: Double?
    /// The least pause before the next poll that the server recommends.
    let hint: Double?
    /// The server's median and 90th percentile for such tasks.
    let typical: (median: Double, late: Double)?
}

/// All waits of one key in one process: which task is polled next, and when. Pure: the caller passes
/// the time.
///
/// A poll uses up a request of the key's rate; a late poll delays the result. On average, a poll saves
/// a delay of P(the task has ended since its last poll) × half of the time since then. The next poll
/// goes to the task where that is largest, and only once it is large enough.
struct PollSchedule: Sendable {
    /// One wait for one task.
    struct Waiter: Sendable {
        let interval: Double?
        /// The end of the wait, when a last poll is made.
        let latest: Double
        /// The end of that poll.
        let deadline: Double
        fileprivate(set) var kind = TaskKind()
        /// The beginning of the work, on the server's clock.
        fileprivate var began: Double?
        fileprivate let joined: Double
        /// The times of the last answer and of the last poll.
        fileprivate var seen: Double
        fileprivate var asked: Double
        /// The earliest poll that the server allows, and the end of a backoff.
        fileprivate var least: Double
        fileprivate var again = -Double.infinity
        fileprivate(set) var due = 0.0
        fileprivate(set) var faults = 0
        /// True if the task's state is known, so that no poll is needed at once.
        fileprivate var isFresh: Bool
        /// True while the waiter is busy; it is offered no poll.
        fileprivate var isBusy = false

        /// The end of the wait: after its timeout only if a last poll is still to come.
        fileprivate var ends: Double { due == .infinity ? latest : deadline }

        /// Return true if the time is over, or no poll is possible before it is.
        fileprivate func isOver(_ now: Double) -> Bool {
            ends <= now || (due == .infinity && latest < .infinity)
        }

        /// The pause that the server recommends; 0 beside an interval of the caller's own.
        fileprivate func recommended(_ hint: Double?) -> Double { interval == nil ? hint ?? 0 : 0 }
    }

    static let roundingSeconds = 1e-6

    /// The time for the last poll, which is sent when the wait's timeout is over.
    private static let graceSeconds = 2.0

    /// The pause between polls of a young task while few durations of its kind are known.
    private static let earlyGapSeconds = 6.0

    /// The age up to which a task counts as young.
    private static let earlyAgeSeconds = 30.0

    /// The longest pause accepted from the server; after it, one poll asks again.
    static let longestHintSeconds = 300.0

    /// The pause after a 429 without a `Retry-After`.
    private static let unnamedPauseSeconds = 5.0

    private let random: @Sendable () -> Double
    private var rate: PollRate
    private var durations = TaskDurations()
    private(set) var waiters: [Int: Waiter] = [:]
    private var count = 0
    /// The least difference between the server's clock and ours, by the times in its answers. An age is
    /// then known without this machine's wall clock, which may be wrong.
    private var ahead = -Double.infinity

    /// - Parameter random: Draws a number from 0 to 1.
    init(now: Double, random: @escaping @Sendable () -> Double) {
        rate = PollRate(now: now)
        self.random = random
    }

    /// Adds a wait, busy at first. Returns its number.
    ///
    /// - Parameter sighting: The task's times, if it was just retrieved; else it is polled at once.
    mutating func add(_ now: Double, timeout: Double?, interval: Double?, _ sighting: Sighting?) -> Int {
        let latest = now + (timeout ?? .infinity)
        let grace = min(PollSchedule.graceSeconds, (timeout ?? .infinity) / 4)
        var waiter = Waiter(
            interval: interval, latest: latest, deadline: latest + grace, joined: now, seen: now, asked: now,
            least: now, isFresh: sighting != nil, isBusy: true)
        if let sighting {
            take(sighting, &waiter, now)
            waiter.least = now + waiter.recommended(sighting.hint)
        }
        count += 1
        plan(waiter, count)
        return count
    }

    mutating func remove(_ id: Int) { waiters[id] = nil }

    /// Stops offering polls to a wait.
    mutating func hold(_ id: Int) { waiters[id]?.isBusy = true }

    /// Offers polls to a wait again.
    mutating func release(_ id: Int) { waiters[id]?.isBusy = false }

    private var idle: [(key: Int, value: Waiter)] {
        waiters.filter { !$0.value.isBusy }.sorted { $0.key < $1.key }
    }

    /// The wait whose task is to be polled now; it is busy then.
    mutating func next(_ now: Double) -> Int? {
        let due = idle.filter { $0.value.due <= now + PollSchedule.roundingSeconds }
        guard !due.isEmpty, rate.wait(now) == 0, var chosen = due.min(by: { $0.value.due < $1.value.due })
        else { return nil }
        // An interval of the caller's own is kept, but a short one must not starve other waits.
        if chosen.value.interval == nil {
            var most = -Double.infinity
            for each in due {
                let worth = worth(each.value, now)
                if worth > most { (most, chosen) = (worth, each) }
            }
        }
        waiters[chosen.key]?.isBusy = true
        waiters[chosen.key]?.asked = now
        rate.spend(now)
        return chosen.key
    }

    /// The idle waits whose time is over.
    func expired(_ now: Double) -> [Int] {
        idle.filter { $0.value.isOver(now) }.map(\.key)
    }

    /// The seconds until there is something to do; infinite if there is nothing.
    mutating func pause(_ now: Double) -> Double {
        let free = idle.map(\.value)
        let due = free.map(\.due).min() ?? .infinity
        let ends = free.map(\.ends).filter { $0 > now }.min() ?? .infinity
        return min(max(due - now, rate.wait(now)), ends - now)
    }

    /// Takes the answer to a poll, and plans the next one.
    mutating func answered(_ id: Int, _ now: Double, _ sighting: Sighting) {
        guard var waiter = waiters[id] else { return }
        take(sighting, &waiter, now)
        waiter.isFresh = true
        waiter.faults = 0
        waiter.seen = now
        waiter.least = now + waiter.recommended(sighting.hint)
        waiter.again = -.infinity
        plan(waiter, id)
    }

    /// Backs off after a poll without a usable answer.
    mutating func failed(_ id: Int, _ now: Double, hint: Double?) {
        guard var waiter = waiters[id] else { return }
        waiter.faults += 1
        let (low, high) = (Spec.pollGapSeconds.lowerBound, Spec.pollGapSeconds.upperBound)
        waiter.again = now + (waiter.interval ?? min(high, low * pow(2, Double(min(8, waiter.faults - 1)))))
        waiter.least = now + min(hint ?? 0, PollSchedule.longestHintSeconds)
        plan(waiter, id)
    }

    /// Pauses all waits after a 429.
    mutating func limited(_ id: Int, _ now: Double, hint: Double?) {
        guard var waiter = waiters[id] else { return }
        let pause = min(hint ?? PollSchedule.unnamedPauseSeconds, PollSchedule.longestHintSeconds)
        rate.limit(now, sent: waiter.asked, pause: pause, random: random())
        waiter.least = now + pause
        plan(waiter, id)
    }

    private mutating func take(_ sighting: Sighting, _ waiter: inout Waiter, _ now: Double) {
        if let latest = sighting.latest { ahead = max(ahead, latest - now) }
        waiter.kind = sighting.kind
        waiter.began = sighting.began
        if let (median, late) = sighting.typical { durations.believe(sighting.kind, median: median, late: late) }
        if let ended = sighting.ended, let began = sighting.began { durations.learn(sighting.kind, ended - began) }
    }

    /// The seconds of work on a task up to a moment, as far as is known.
    private func age(_ waiter: Waiter, _ moment: Double) -> Double {
        let joined = moment - waiter.joined
        return waiter.began.map { max(joined, moment + ahead - $0) } ?? joined
    }

    /// The delay in seconds that a poll now is expected to save.
    private func worth(_ waiter: Waiter, _ now: Double) -> Double {
        guard now < waiter.latest, waiter.isFresh else { return .infinity }
        return chance(waiter)(now) * (now - waiter.seen) / 2
    }

    /// The probability, by moment, that a task has ended since its last poll.
    private func chance(_ waiter: Waiter) -> (Double) -> Double {
        let known = durations.of(waiter.kind)
        let earlier = known.survival(age(waiter, waiter.seen))
        return { known.finished(earlier, by: age(waiter, $0)) }
    }

    /// Sets the time of a task's next poll.
    private mutating func plan(_ waiter: Waiter, _ id: Int) {
        var waiter = waiter
        waiter.due = max(worthwhileAt(waiter), waiter.least, waiter.again)
        if waiter.due > waiter.latest {
            let isLast = waiter.asked < waiter.latest - PollSchedule.roundingSeconds && waiter.least <= waiter.latest
            waiter.due = isLast ? waiter.latest : .infinity
        }
        waiters[id] = waiter
    }

    private func worthwhileAt(_ waiter: Waiter) -> Double {
        guard waiter.isFresh else { return waiter.asked }
        if let interval = waiter.interval { return waiter.seen + interval }
        var (low, high) = (Spec.pollGapSeconds.lowerBound, Spec.pollGapSeconds.upperBound)
        let chance = chance(waiter)
        for _ in 0..<10 {
            let gap = (low + high) / 2
            if chance(waiter.seen + gap) * gap / 2 < Spec.worthwhileSeconds { low = gap } else { high = gap }
        }
        return min(waiter.seen + high, early(waiter))
    }

    /// The next poll of a young task of an unknown kind, as it may be a short one.
    private func early(_ waiter: Waiter) -> Double {
        let moment = waiter.seen + PollSchedule.earlyGapSeconds
        let isYoung = age(waiter, moment) <= PollSchedule.earlyAgeSeconds && !durations.isKnown(waiter.kind)
        return isYoung ? moment : .infinity
    }
}
