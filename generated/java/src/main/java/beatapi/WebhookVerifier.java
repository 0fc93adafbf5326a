package beatapi;

import beatapi.WebhookVerificationException.Reason;
import beatapi.models.WebhookEvent;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks signature, age and form of webhook deliveries before anything in them is believed.
 * Immutable and thread-safe.
 *
 * <p>A delivery is a JSON body and three headers. Its signature is the lower-case hexadecimal
 * HMAC-SHA256 (RFC 2104) of the timestamp header's text, a full stop and the raw body; the key is
 * the endpoint's whole secret, {@code whsec_} included (2026-07-16).
 *
 * <pre>{@code
 * WebhookEvent event = new WebhookVerifier(secret).verify(body, headers);
 * }</pre>
 */
public final class WebhookVerifier {
    private static final String EVENT_HEADER = "x-beatapi-event";
    private static final String TIMESTAMP_HEADER = "x-beatapi-timestamp";
    private static final String SIGNATURE_HEADER = "x-beatapi-signature";

    private static final Pattern EVENT = Pattern.compile("[!-+\\--~]{1,128}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MASKED =
            Pattern.compile("masked|\\*\\*|\\.\\.\\.|•|…", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS =
            Pattern.compile("sk[_-]|brt_live_", Pattern.CASE_INSENSITIVE);
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern TASK_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private static final Duration MOST_TOLERANCE = Duration.ofHours(1);
    private static final int MAX_INT_DIGITS = 32;

    private final List<byte[]> keys = new ArrayList<>();
    private final long toleranceSeconds;
    private final int maxBodyBytes;
    private final InstantSource clock;

    /**
     * Checks with the tolerance of 300 seconds that BeatAPI recommends, bodies of at most 1 MiB.
     *
     * @param secrets the endpoint's secret, {@code whsec_…}, as shown once on its creation;
     *     several, in any order, while secrets are being rotated or for several endpoints
     * @throws ConfigurationException a secret is empty, masked, an API key or not a secret
     */
    public WebhookVerifier(String... secrets) {
        this(Arrays.asList(secrets), Duration.ofMinutes(5), 1024 * 1024, InstantSource.system());
    }

    /**
     * Checks with limits of its own.
     *
     * @param secrets see there
     * @param tolerance the most time between a timestamp and the clock, either way; 1 s to 1 h
     * @param maxBodyBytes larger bodies are refused unread
     * @param clock the time
     * @throws ConfigurationException a secret is empty, masked, an API key or not a secret, or a
     *     limit is not positive or too large: there is no off switch
     */
    public WebhookVerifier(
            List<String> secrets, Duration tolerance, int maxBodyBytes, InstantSource clock) {
        if (secrets.isEmpty()) {
            throw new ConfigurationException("no webhook secret: pass the one shown on creation");
        }
        secrets.forEach(secret -> keys.add(key(secret)));
        if (tolerance.getSeconds() < 1 || tolerance.compareTo(MOST_TOLERANCE) > 0) {
            throw new ConfigurationException("tolerance must be 1 s to 1 h: it has no off switch");
        }
        if (maxBodyBytes < 1) {
            throw new ConfigurationException("maxBodyBytes must be positive");
        }
        this.toleranceSeconds = tolerance.getSeconds();
        this.maxBodyBytes = maxBodyBytes;
        this.clock = clock;
    }

    private static byte[] key(String secret) {
        if (secret == null || secret.isEmpty() || secret.equals("whsec_")) {
            throw new ConfigurationException(
                    "a webhook secret is missing or empty: pass the one shown on creation");
        }
        if (OTHERS.matcher(secret).lookingAt()) {
            throw new ConfigurationException(
                    "this is an API key or a session's secret: use the endpoint's own, whsec_...");
        }
        if (MASKED.matcher(secret).find()) {
            throw new ConfigurationException(
                    "a webhook secret is masked: use the one shown when the endpoint was created");
        }
        if (!VISIBLE_ASCII.matcher(secret).matches()) {
            throw new ConfigurationException(
                    "a webhook secret has spaces, line ends or non-ASCII characters: strip them");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The event of a genuine, recent delivery. Deliveries are repeated until answered: the same
     * event can arrive, and verify, again.
     *
     * @param body the request body, byte for byte as received; parsed and written again it differs
     * @param headers the request headers, their names in any case, each with every value
     * @return the event; unknown event names and fields are kept, fields may be missing
     * @throws WebhookVerificationException the delivery must not be believed
     */
    public WebhookEvent verify(byte[] body, Map<String, List<String>> headers) {
        return verifyDetailed(body, headers).event();
    }

    /**
     * The same, and tells which secret matched.
     *
     * @param body see there
     * @param headers see there
     * @return the event and the secret's place
     * @throws WebhookVerificationException the delivery must not be believed
     */
    public VerifiedWebhook verifyDetailed(byte[] body, Map<String, List<String>> headers) {
        if (body.length > maxBodyBytes) {
            throw new WebhookVerificationException(Reason.BODY_TOO_LARGE);
        }
        String event = one(headers, EVENT_HEADER, EVENT, Reason.EVENT_MISMATCH);
        String timestamp = one(headers, TIMESTAMP_HEADER, TIMESTAMP, Reason.BAD_TIMESTAMP);
        String signature = one(headers, SIGNATURE_HEADER, SIGNATURE, Reason.BAD_SIGNATURE);
        int secretIndex = matchingKey(signature, timestamp, body);
        JsonNode payload = parse(body);
        checkAge(Long.parseLong(timestamp), payload);
        if (payload == null) {
            throw new WebhookVerificationException(Reason.MALFORMED_BODY);
        }
        if (!payload.path("event").textValue().equals(event)) {
            throw new WebhookVerificationException(Reason.EVENT_MISMATCH);
        }
        return new VerifiedWebhook(WebhookEvent.of(payload), secretIndex);
    }

    private int matchingKey(String signature, String timestamp, byte[] body) {
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        int match = -1;
        // No early exit: the time taken must not tell which secret is in use.
        for (int index = 0; index < keys.size(); index++) {
            byte[] mac = mac(keys.get(index), timestamp, body).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(mac, given) && match < 0) {
                match = index;
            }
        }
        if (match < 0) {
            throw new WebhookVerificationException(Reason.BAD_SIGNATURE);
        }
        return match;
    }

    private void checkAge(long timestamp, JsonNode payload) {
        // After the signature, so that "stale" always means: genuine, but old.
        double age = clock.millis() / 1e3 - timestamp;
        if (age < -toleranceSeconds) {
            throw new WebhookVerificationException(Reason.FUTURE_TIMESTAMP);
        }
        if (age > toleranceSeconds) {
            throw new WebhookVerificationException(Reason.STALE_TIMESTAMP, taskId(payload));
        }
    }

    private static String taskId(JsonNode payload) {
        JsonNode id = payload == null ? Json.NODES.nullNode() : payload.at("/data/id");
        return id.isTextual() && TASK_ID.matcher(id.textValue()).matches() ? id.textValue() : null;
    }

    /**
     * The signature that BeatAPI would send; for tests, and for local stand-ins of BeatAPI.
     *
     * @param secret the endpoint's whole secret
     * @param timestamp the exact text of the timestamp header
     * @param body the request body
     * @return 64 lower-case hexadecimal digits
     */
    public static String sign(String secret, String timestamp, byte[] body) {
        return mac(secret.getBytes(StandardCharsets.UTF_8), timestamp, body);
    }

    private static String mac(byte[] key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", error);
        }
    }

    private static String one(
            Map<String, List<String>> headers, String name, Pattern grammar, Reason invalid) {
        List<String> values = new ArrayList<>();
        headers.forEach(
                (key, found) -> {
                    if (key != null && key.toLowerCase(Locale.ROOT).equals(name)) {
                        values.addAll(found);
                    }
                });
        if (values.size() > 1) {
            throw new WebhookVerificationException(Reason.DUPLICATE_HEADER);
        }
        String text = values.isEmpty() || values.get(0) == null ? "" : values.get(0);
        if (text.isEmpty()) {
            throw new WebhookVerificationException(Reason.MISSING_HEADER);
        }
        if (grammar.matcher(text).matches()) {
            return text;
        }
        throw new WebhookVerificationException(
                isJoined(text, grammar) ? Reason.DUPLICATE_HEADER : invalid);
    }

    /** Return true if a gateway joined duplicates with a comma. */
    private static boolean isJoined(String text, Pattern grammar) {
        if (!text.contains(",")) {
            return false;
        }
        for (String part : text.split(",", -1)) {
            if (!grammar.matcher(part.replaceAll("^ +| +$", "")).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The event's fields; null if it is none, and no exception, which would hold the body. */
    private static JsonNode parse(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode payload = text.startsWith("\ufeff") ? null : Json.parseStrictly(text);
            boolean event =
                    payload != null
                            && payload.path("event").isTextual()
                            && payload.path("data").isObject()
                            && hasSensibleNumbers(payload);
            return event ? payload : null;
        } catch (CharacterCodingException | IllegalArgumentException error) {
            return null;
        }
    }

    private static boolean hasSensibleNumbers(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.bigIntegerValue().abs().toString().length() <= MAX_INT_DIGITS;
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return Double.isFinite(number.doubleValue());
        }
        for (JsonNode child : node) {
            if (!hasSensibleNumbers(child)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "WebhookVerifier(" + keys.size() + " secrets, " + toleranceSeconds + " s)";
    }
}
