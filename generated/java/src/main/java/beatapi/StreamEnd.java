package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The end that a whole stream has, by the contract.
 *
 * @param mark the data of the event behind the last item, or null
 * @param last member of the last item, with dots between names, and its values; none for any
 */
record StreamEnd(String mark, Map<String, List<String>> last) {
    /** The end of a stream whose connection alone ends it. */
    static final StreamEnd NONE = new StreamEnd(null, Map.of());

    boolean isMark(ServerSentEvent event) {
        return event.data().strip().equals(mark);
    }

    boolean isLast(JsonNode item) {
        return last.entrySet().stream()
                .anyMatch(
                        each ->
                                has(
                                        item,
                                        Arrays.asList(each.getKey().split("\\.")),
                                        each.getValue()));
    }

    /** True if a member has one of some values, or any; an element of a list is enough. */
    private static boolean has(JsonNode value, List<String> path, List<String> values) {
        if (value.isArray()) {
            for (JsonNode each : value) {
                if (has(each, path, values)) {
                    return true;
                }
            }
            return false;
        }
        if (!path.isEmpty()) {
            return has(value.path(path.get(0)), path.subList(1, path.size()), values);
        }
        return values.isEmpty()
                ? !value.isMissingNode() && !value.isNull()
                : value.isTextual() && values.contains(value.textValue());
    }

    /** The words of an error for a stream without it; null if a stream needs no end. */
    String missing() {
        if (last.isEmpty()) {
            return mark;
        }
        return last.entrySet().stream()
                .map(each -> (each.getKey() + " " + String.join("/", each.getValue())).strip())
                .sorted()
                .collect(Collectors.joining(" or ", "its last event (", ")"));
    }
}
