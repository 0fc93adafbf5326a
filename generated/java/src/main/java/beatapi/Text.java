package beatapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a server's text fit for messages and logs. */
final class Text {
    private static final int SHOWN_CHARACTERS = 300;

    /**
     * A URL, with or without a query. Each URL is a match, so that a run of text is read once: if
     * only those with a query matched, each {@code https://} in the run would read it to its end.
     * JSON may write a slash as {@code \/}.
     */
    private static final Pattern URLS =
            Pattern.compile(
                    "(?i)((?:https?|wss?):(?:\\\\?/){2}[^\\s?#\"'<>]++)([?#][^\\s\"'<>]*+)?");

    private static final Pattern UNPRINTABLE =
            Pattern.compile(
                    "[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");

    private Text() {}

    /** Signed URLs without their signatures. */
    static String withoutQueries(String text) {
        return URLS.matcher(text)
                .replaceAll(
                        url ->
                                Matcher.quoteReplacement(
                                        url.group(2) == null
                                                ? url.group()
                                                : url.group(1) + "?..."));
    }

    /** Short, on one line, without credentials and without signed URLs. */
    static String tidy(String text, Keyring keys) {
        String covered = keys == null ? text : keys.redact(text);
        String plain = UNPRINTABLE.matcher(withoutQueries(covered)).replaceAll(" ");
        String line = SPACES.matcher(plain).replaceAll(" ").strip();
        return line.length() <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, SHOWN_CHARACTERS) + "...";
    }

    /** The words of an HTML page. */
    static String withoutTags(String text) {
        return TAG.matcher(text).replaceAll(" ");
    }

    /** The first group of a pattern in a text, or null. */
    static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
