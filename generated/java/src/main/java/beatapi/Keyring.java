package beatapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The credentials of a client, by security scheme. */
final class Keyring {
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Scheme main;

    /**
     * Collects credentials.
     *
     * @param declared the contract's schemes
     * @param apiKey the credential of the first one that takes a single text, or null
     * @param given scheme id → credential
     * @param environment the environment variables
     * @throws ConfigurationException a credential is for no scheme, cannot be sent, or is missing
     *     where no call can do without it
     */
    Keyring(
            List<Scheme> declared,
            String apiKey,
            Map<String, String> given,
            UnaryOperator<String> environment) {
        declared.forEach(scheme -> schemes.put(scheme.id(), scheme));
        main = declared.stream().filter(Scheme::takesText).findFirst().orElse(null);
        for (String id : given.keySet()) {
            if (!schemes.containsKey(id)) {
                throw new ConfigurationException(
                        "no scheme is called " + id + "; there is: " + examples());
            }
        }
        if (main == null && !isBlank(apiKey)) {
            throw new ConfigurationException("no scheme of this API takes apiKey: " + examples());
        }
        for (Scheme scheme : declared) {
            String key = scheme == main ? apiKey : null;
            String value = key == null ? given.get(scheme.id()) : key;
            String found = value == null ? named(scheme, environment) : value;
            if (!isBlank(found)) {
                secrets.put(scheme.id(), Secret.of(scheme, found));
            }
        }
        // If one key is the only credential, report at once that it is missing.
        boolean one = declared.size() == 1 && declared.get(0).kind() == Scheme.Kind.BEARER;
        if (one && secrets.isEmpty()) {
            throw new ConfigurationException(
                    "no API key: set BEATAPI_API_KEY, or pass one to apiKey");
        }
    }

    private String named(Scheme scheme, UnaryOperator<String> environment) {
        String own = environment.apply("BEATAPI_" + scheme.variable());
        return isBlank(own) && scheme == main ? environment.apply("BEATAPI_API_KEY") : own;
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private String examples() {
        return schemes.values().stream().map(Scheme::example).collect(Collectors.joining("; "));
    }

    /**
     * Writes the credentials of an operation: the first alternative of which all are there.
     *
     * @param operation the operation to call
     * @param headers takes those of header fields and cookies
     * @return those of the query, as its members
     * @throws ConfigurationException there is none
     */
    List<String> sign(Operation<?> operation, Map<String, String> headers) {
        List<String> query = new ArrayList<>();
        for (String id : chosen(operation)) {
            Secret secret = secrets.get(id);
            Scheme scheme = schemes.get(id);
            if (secret == null) {
                continue;
            }
            switch (scheme.place()) {
                case "query":
                    query.add(Styles.of("form").pair(scheme.wire(), secret.sent()));
                    break;
                case "cookie":
                    String pair = scheme.wire() + "=" + Styles.cookieText(secret.sent());
                    headers.merge("Cookie", pair, (before, own) -> before + "; " + own);
                    break;
                default:
                    if (headers.put(scheme.wire(), secret.sent()) != null) {
                        throw new ConfigurationException(
                                operation.where() + ": two values for the header " + scheme.wire());
                    }
            }
        }
        return query;
    }

    private List<String> chosen(Operation<?> operation) {
        if (!operation.authenticated()) {
            return List.of();
        }
        List<String> usual = main == null ? List.of() : List.of(main.id());
        List<List<String>> alternatives =
                operation.security() == null ? List.of(usual) : operation.security();
        return alternatives.stream()
                .filter(ids -> ids.stream().allMatch(this::has))
                .findFirst()
                .orElseThrow(() -> missing(operation, alternatives));
    }

    private boolean has(String id) {
        Scheme scheme = schemes.get(id);
        return secrets.containsKey(id) || scheme != null && scheme.kind() == Scheme.Kind.MTLS;
    }

    private ConfigurationException missing(
            Operation<?> operation, List<List<String>> alternatives) {
        String wanted =
                alternatives.stream()
                        .map(
                                ids ->
                                        ids.stream()
                                                .filter(id -> !has(id))
                                                .map(this::example)
                                                .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining("; or "));
        return new ConfigurationException(
                operation.where() + " needs a credential: pass " + wanted);
    }

    private String example(String id) {
        // A contract may require what it does not define.
        return schemes.containsKey(id) ? schemes.get(id).example() : id + " (undefined)";
    }

    /** A hash of all credentials, to tell clients apart. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        secrets.forEach((id, secret) -> text.append(id).append('\n').append(secret.sent()).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text in which no credential stands. */
    String redact(String text) {
        String covered = text;
        for (Secret secret : secrets.values()) {
            covered = secret.redact(covered);
        }
        return covered;
    }

    @Override
    public String toString() {
        return secrets.keySet().toString();
    }
}
