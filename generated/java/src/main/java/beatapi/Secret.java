package beatapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A credential that shows itself only where it is sent. */
final class Secret {
    private final String sent;
    private final List<String> covered;

    private Secret(String sent, List<String> covered) {
        this.sent = sent;
        this.covered = covered;
    }

    /**
     * Checks a credential.
     *
     * @throws ConfigurationException it cannot be sent
     */
    static Secret of(Scheme scheme, String value) {
        if (scheme.kind() == Scheme.Kind.BASIC) {
            return basic(scheme, value);
        }
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw new ConfigurationException(
                    "the API key has spaces, line ends or non-ASCII characters: strip them");
        }
        boolean bearer = scheme.kind() == Scheme.Kind.BEARER;
        String quoted = Styles.of("form").encode(value);
        // A key that could be a word is no real one, and hides no words of a message.
        boolean word = value.matches("[A-Za-z]{1,15}");
        List<String> covered = word ? List.of() : List.of(value, quoted);
        return new Secret(bearer ? "Bearer " + value : value, covered);
    }

    /** User name and password as RFC 7617 (section 2) has them, in UTF-8. */
    private static Secret basic(Scheme scheme, String value) {
        int colon = value.indexOf(':');
        if (colon < 0 || value.chars().anyMatch(Character::isISOControl)) {
            throw new ConfigurationException(
                    "the credential of "
                            + scheme.id()
                            + " must be user:password, without control characters");
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String token = Base64.getEncoder().encodeToString(bytes);
        String password = value.substring(colon + 1);
        return new Secret(
                "Basic " + token, password.isEmpty() ? List.of(token) : List.of(token, password));
    }

    /** The header field's value, or that of the place which the contract names. */
    String sent() {
        return sent;
    }

    /** A text in which the credential does not stand. */
    String redact(String text) {
        String safe = text;
        for (String each : covered) {
            safe = safe.replace(each, "(key)");
        }
        return safe;
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
