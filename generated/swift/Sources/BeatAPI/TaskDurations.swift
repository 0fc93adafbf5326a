import Foundation

/// A distribution of durations whose logarithms are normally distributed.
struct Lognormal: Hashable, Sendable {
    /// The mean of the logarithms of seconds.
    let mu: Double
    /// Their standard deviation.
    let sigma: Double

    /// The probability of taking longer.
    func survival(_ seconds: Double) -> Double {
        guard seconds > 0 else { return 1 }
        return 0.5 * erfc((log(seconds) - mu) / (sigma * 2.0.squareRoot()))
    }

    /// The probability of ending by an age, given `earlier`, the probability of taking longer than the
    /// age of the last poll.
    func finished(_ earlier: Double, by age: Double) -> Double {
        earlier > 1e-12 ? 1 - survival(age) / earlier : 1
    }
}

/// A group of tasks that take about as long.
struct TaskKind: Hashable, Sendable {
    /// The product: a workflow, an effect or a model; a request after a hand-back counts as another.
    let product: String
    /// The requested length in seconds, rounded to a power of two; 0 if it is not known.
    let length: Int

    init(product: String = "", seconds: Double? = nil, isAgain: Bool = false) {
        self.product = isAgain ? product + " again" : product
        guard let seconds, seconds > 0, seconds < 1e6 else {
            length = 0
            return
        }
        length = 1 + max(0, Int(log2(seconds).rounded(.toNearestOrEven)))
    }

    /// The same product, of any length.
    var general: TaskKind { TaskKind(product: product) }
}

/// The durations of tasks, by product and, within it, by requested length.
struct TaskDurations: Sendable {
    /// The number of durations that count; older ones fade, so that a changed service is learned.
    private static let memory = 200.0

    /// The least spread: equal durations so far do not prove that later ones will be equal.
    private static let leastSigma = 0.3

    /// The number of durations of a requested length that count as much as those of its product.
    private static let childWeight = 5.0

    static let longestSeconds = 86_400.0

    /// The 90th percentile of a normal distribution, in standard deviations above the mean.
    private static let ninthTenth = 1.2815515655446004

    private static let prior = Lognormal(mu: log(Spec.priorMedianSeconds), sigma: Spec.priorSigma)

    /// Count, mean and squared deviations of logarithms; older ones fade.
    private struct Moments {
        var count = 0.0
        var mean = 0.0
        var squares = 0.0

        mutating func add(_ value: Double) {
            let fade = min(1, TaskDurations.memory / (count + 1))
            count = count * fade + 1
            squares *= fade
            let difference = value - mean
            mean += difference / count
            squares += difference * (value - mean)
        }

        /// The prior combined with the observations by weight (normal-inverse-gamma).
        func posterior(_ prior: Lognormal, _ weight: Double) -> Lognormal {
            let total = weight + count
            let apart = mean - prior.mu
            let spread = weight * pow(prior.sigma, 2) + squares + weight * count / total * apart * apart
            return Lognormal(
                mu: prior.mu + count / total * apart,
                sigma: max(TaskDurations.leastSigma, (spread / total).squareRoot()))
        }
    }

    private var seen: [TaskKind: Moments] = [:]
    private var stated: [TaskKind: Lognormal] = [:]

    /// Takes the server's own statistics for a kind of task; impossible values are ignored.
    mutating func believe(_ kind: TaskKind, median: Double, late: Double) {
        guard median > 0, median <= late, late <= TaskDurations.longestSeconds else { return }
        let sigma = max(TaskDurations.leastSigma, log(late / median) / TaskDurations.ninthTenth)
        stated[kind] = Lognormal(mu: log(median), sigma: sigma)
    }

    /// Adds a duration; an impossible one is ignored.
    mutating func learn(_ kind: TaskKind, _ seconds: Double) {
        guard (0...TaskDurations.longestSeconds).contains(seconds) else { return }
        // The server counts whole seconds.
        let value = log(max(seconds, 0.5))
        for place in Set([kind, kind.general]) { seen[place, default: Moments()].add(value) }
    }

    /// Return true if enough durations are known for a product, or the server states them.
    func isKnown(_ kind: TaskKind) -> Bool {
        stated[kind] != nil || (seen[kind.general]?.count ?? 0) >= Spec.priorWeight
    }

    /// The distribution for a kind of task.
    func of(_ kind: TaskKind) -> Lognormal {
        let isGeneral = kind.length == 0
        let usual = isGeneral ? TaskDurations.prior : of(kind.general)
        let prior = stated[kind] ?? usual
        return seen[kind]?.posterior(prior, isGeneral ? Spec.priorWeight : TaskDurations.childWeight) ?? prior
    }
}
