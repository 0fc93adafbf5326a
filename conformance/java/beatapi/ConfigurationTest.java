package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Valid and invalid settings of a client and of a verifier. */
class ConfigurationTest {
    private static BeatApi.Builder with(Map<String, String> environment) {
        return BeatApi.builder().environment(environment::get);
    }

    @Test
    void theEnvironmentIsEnough() {
        BeatApi client =
                with(Map.of("BEATAPI_API_KEY", "sk_1", "BEATAPI_BASE_URL", "https://x.example/a/"))
                        .build();
        assertEquals("BeatApi(https://x.example/a)", client.toString());
        assertEquals(
                "BeatApi(" + Spec.BASE_URL + ")",
                with(Map.of("BEATAPI_API_KEY", "sk_1", "BEATAPI_BASE_URL", "")).build().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "sk\n1", "schlüssel"})
    void aKeyMustBeUsable(String key) {
        BeatApi.Builder builder = with(Map.of("BEATAPI_API_KEY", key));
        ConfigurationException error = assertThrows(ConfigurationException.class, builder::build);
        assertFalse(error.getMessage().contains("schl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.beatapi.io",
                "ftp://api.beatapi.io",
                "http://api.beatapi.io",
                "http://127.0.0.1.example.com",
                "https://me:pw@api.beatapi.io",
                "https://api.beatapi.io?x=1",
                "https://api.beatapi.io/#a",
                "https://",
                "https://a b"
            })
    void aBaseUrlMustBeSafe(String url) {
        BeatApi.Builder builder = BeatApi.builder().apiKey("sk_1").baseUrl(url);
        assertThrows(ConfigurationException.class, builder::build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/v1", "https://a.example/v1/"})
    void aVersionAtTheEndOfABaseUrlIsExplained(String url) {
        BeatApi.Builder builder = BeatApi.builder().apiKey("sk_1").baseUrl(url);
        String message = assertThrows(ConfigurationException.class, builder::build).getMessage();
        assertTrue(message.endsWith("must not end in /v1, which the client adds itself; use https://a.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:80", "http://127.0.0.1:80", "http://[::1]:80"})
    void thisMachineNeedsNoTls(String url) {
        assertEquals(
                "BeatApi(" + url + ")",
                BeatApi.builder().apiKey("sk_1").baseUrl(url).build().toString());
    }

    @Test
    void limitsAreChecked() {
        BeatApi.Builder builder = BeatApi.builder();
        assertThrows(InvalidArgumentException.class, () -> builder.timeout(Duration.ZERO));
        assertThrows(InvalidArgumentException.class, () -> builder.maxRetries(-1));
        RequestOptions none = RequestOptions.none();
        assertThrows(InvalidArgumentException.class, () -> none.timeout(Duration.ofSeconds(-1)));
        assertThrows(InvalidArgumentException.class, () -> none.idempotencyKey("a\r\nb"));
        assertThrows(InvalidArgumentException.class, () -> none.idempotencyKey(""));
        WaitOptions options = WaitOptions.standard();
        assertThrows(InvalidArgumentException.class, () -> options.pollInterval(Duration.ZERO));
        HttpClient careless =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        assertThrows(ConfigurationException.class, () -> builder.httpClient(careless));
    }

    @Test
    void clientsShareTheirThreads() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int count = 0; count < 200; count++) {
            try (BeatApi client = BeatApi.builder().apiKey("sk_1").build()) {
                assertNotNull(client.tasks());
            }
        }
        long more =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread))
                        .count();
        assertTrue(more < 5, () -> more + " more threads");
    }

    @Test
    void aClosedClientMakesNoMoreCalls() {
        BeatApi client = BeatApi.builder().apiKey("sk_1").baseUrl("http://127.0.0.1:1").build();
        client.close();
        assertThrows(ConfigurationException.class, () -> client.usage().retrieve());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_****",
                "whsec_example_masked",
                "whsec_ a",
                "whsec_ä",
                "sk_live_x",
                "BRT_LIVE_x"
            })
    void aWebhookSecretMustBeOne(String secret) {
        assertThrows(ConfigurationException.class, () -> new WebhookVerifier(secret));
    }

    @Test
    void aVerifierHasNoOffSwitch() {
        assertThrows(ConfigurationException.class, WebhookVerifier::new);
        List<String> secrets = List.of("whsec_test");
        InstantSource now = InstantSource.system();
        for (Duration tolerance : List.of(Duration.ZERO, Duration.ofHours(2))) {
            assertThrows(
                    ConfigurationException.class,
                    () -> new WebhookVerifier(secrets, tolerance, 1024, now));
        }
        assertThrows(
                ConfigurationException.class,
                () -> new WebhookVerifier(secrets, Duration.ofMinutes(5), 0, now));
        WebhookVerifier small = new WebhookVerifier(secrets, Duration.ofMinutes(5), 4, now);
        WebhookVerificationException error =
                assertThrows(
                        WebhookVerificationException.class,
                        () -> small.verify(new byte[5], Map.of()));
        assertEquals(WebhookVerificationException.Reason.BODY_TOO_LARGE, error.reason());
        assertFalse(small.toString().contains("whsec"));
    }
}
