package beatapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Estimates from past waits how long tasks take. Pure arithmetic. */
final class Durations {
    /** The number of durations that count; older ones fade: a changed service is learned. */
    private static final double MEMORY = 200;

    /** The least spread: equal durations so far do not prove that later ones will be equal. */
    private static final double LEAST_SIGMA = 0.3;

    /** The number of durations of a requested length that count as much as their workflow's. */
    private static final double CHILD_WEIGHT = 5;

    private static final double LONGEST_SECONDS = 86_400;

    /** The 90th percentile of a normal distribution, in standard deviations above the mean. */
    private static final double NINTH_TENTH = 1.2815515655446004;

    /** The polynomial of {@link #erfc}, the highest power first. */
    private static final double[] ERFC = {
        0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807,
        -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
    };

    private static final Lognormal PRIOR =
            new Lognormal(Math.log(Spec.PRIOR_MEDIAN_SECONDS), Spec.PRIOR_SIGMA);

    private final Map<Kind, Moments> seen = new HashMap<>();
    private final Map<Kind, Lognormal> stated = new HashMap<>();

    /**
     * A group of tasks that take about as long.
     *
     * @param workflow what they make
     * @param length the requested seconds, rounded to a power of two; 0 if not known
     */
    record Kind(String workflow, int length) {
        /** The kind of a task of so many requested seconds; NaN if they are not known. */
        static Kind of(String workflow, double seconds, boolean restarted) {
            double power = Math.rint(Math.log(seconds) / Math.log(2));
            boolean known = seconds > 0 && seconds < 1e6;
            int bucket = known ? 1 + (int) Math.max(0, power) : 0;
            return new Kind(restarted ? workflow + " again" : workflow, bucket);
        }

        private Kind general() {
            return new Kind(workflow, 0);
        }
    }

    /**
     * A distribution of durations whose logarithms are normally distributed.
     *
     * @param mu the mean of the logarithms of seconds
     * @param sigma their standard deviation
     */
    record Lognormal(double mu, double sigma) {
        /** The probability of taking longer. */
        double survival(double seconds) {
            return seconds <= 0 ? 1 : erfc((Math.log(seconds) - mu) / (sigma * Math.sqrt(2))) / 2;
        }
    }

    /** The complementary error function, to 7 digits (Numerical Recipes, section 6.2). */
    private static double erfc(double x) {
        double t = 2 / (2 + Math.abs(x));
        double sum = 0;
        for (double term : ERFC) {
            sum = sum * t + term;
        }
        double tail = t * Math.exp(sum - x * x);
        return x >= 0 ? tail : 2 - tail;
    }

    /** Count, mean and squared deviations of logarithms; older ones fade. */
    private static final class Moments {
        private double count;
        private double mean;
        private double squares;

        void add(double value) {
            double fade = Math.min(1, MEMORY / (count + 1));
            count = count * fade + 1;
            double difference = value - mean;
            mean += difference / count;
            squares = squares * fade + difference * (value - mean);
        }

        /** The prior combined with the observations by weight (normal-inverse-gamma). */
        Lognormal posterior(Lognormal prior, double weight) {
            double total = weight + count;
            double apart = mean - prior.mu;
            double all =
                    weight * prior.sigma * prior.sigma
                            + squares
                            + weight * count / total * apart * apart;
            double mu = prior.mu + count / total * apart;
            return new Lognormal(mu, Math.max(LEAST_SIGMA, Math.sqrt(all / total)));
        }
    }

    /** Uses the server's own median and 90th percentile (2026-08), unless they are impossible. */
    void believe(Kind kind, double median, double late) {
        if (median > 0 && median <= late && late <= LONGEST_SECONDS) {
            double sigma = Math.max(LEAST_SIGMA, Math.log(late / median) / NINTH_TENTH);
            stated.put(kind, new Lognormal(Math.log(median), sigma));
        }
    }

    /** Adds a duration; an impossible one is ignored. */
    void learn(Kind kind, double seconds) {
        if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
            return;
        }
        // The server counts whole seconds.
        double value = Math.log(Math.max(seconds, 0.5));
        Set<Kind> places = kind.length == 0 ? Set.of(kind) : Set.of(kind, kind.general());
        places.forEach(place -> seen.computeIfAbsent(place, each -> new Moments()).add(value));
    }

    /** The number of durations known for a workflow; infinite if the server states them. */
    double count(Kind kind) {
        if (stated.containsKey(kind)) {
            return Double.POSITIVE_INFINITY;
        }
        Moments known = seen.get(kind.general());
        return known == null ? 0 : known.count;
    }

    /** The distribution for a kind of task. */
    Lognormal of(Kind kind) {
        Lognormal prior = stated.get(kind);
        if (prior == null) {
            prior = kind.length == 0 ? PRIOR : of(kind.general());
        }
        Moments known = seen.get(kind);
        double weight = kind.length == 0 ? Spec.PRIOR_WEIGHT : CHILD_WEIGHT;
        return known == null ? prior : known.posterior(prior, weight);
    }
}
