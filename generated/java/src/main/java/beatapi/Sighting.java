package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The times in a task, in seconds by the server's clock; NaN stands for what it does not state.
 *
 * @param kind the group of tasks that take about as long
 * @param began the start of its work
 * @param latest the latest moment named in it
 * @param ended the end of its work
 * @param hint the least pause before the next poll
 * @param median the server's median for such tasks
 * @param late its 90th percentile
 */
record Sighting(
        Durations.Kind kind,
        double began,
        double latest,
        double ended,
        double hint,
        double median,
        double late) {
    /** Numbers beyond this are no moments and no durations. */
    private static final double END = 1e12;

    /**
     * Reads the times in a task.
     *
     * @param task the task
     * @param restarted the start of work that a request after a hand-back began anew; else NaN
     */
    static Sighting of(Task task, double restarted) {
        JsonNode json = task.toJson();
        double created = number(json, "created_at");
        double updated = number(json, "updated_at");
        double completed = number(json, "completed_at");
        boolean again = !Double.isNaN(restarted);
        JsonNode workflow = json.path("workflow");
        JsonNode product = workflow.isTextual() ? workflow : json.path("capability_id");
        double length = number(json.path("usage"), "billable_duration_seconds");
        double hint = number(json, "poll_after_seconds");
        JsonNode typical = json.path("typical_seconds");
        double end = Double.isNaN(completed) ? updated : completed;
        return new Sighting(
                Durations.Kind.of(product.asText(), length, again),
                again ? restarted : created,
                later(later(created, updated), completed),
                Wait.isReady(Wait.statusOf(task)) ? end : Double.NaN,
                hint <= Schedule.LONGEST_HINT_SECONDS ? hint : Double.NaN,
                number(typical, "p50"),
                number(typical, "p90"));
    }

    private static double later(double one, double other) {
        return other > one || Double.isNaN(one) ? other : one;
    }

    /** A member that is a number, 0 or more; else NaN. */
    static double number(JsonNode holder, String name) {
        JsonNode found = holder.path(name);
        double value = found.isNumber() ? found.doubleValue() : Double.NaN;
        return value >= 0 && value < END ? value : Double.NaN;
    }
}
