package beatapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract that this package speaks, and its rules as data. Generated from spec 2026-10-02. */
public final class Spec {
    /** The version of this package. */
    public static final String PACKAGE_VERSION = "0.6.0";

    /** The date of the contract. */
    public static final String SPEC_VERSION = "2026-10-02";

    /** SHA-256 of the canonical form of the contract document, lower-case hexadecimal. */
    public static final String SPEC_SHA256 =
            "04475741a3ed05c289e02e17dffd0f59d453efd1cb5bdf040a72a125a16592a9";

    /** The URL of the API. */
    public static final String BASE_URL = "https://api.beatapi.io";

    /** The version that paths begin with, such as {@code /v1}; empty if most have none in common. */
    static final String PATH_PREFIX = "/v1";

    /** Task statuses that end a wait with a result. */
    public static final Set<String> SUCCEEDED_STATUSES = Set.of("succeeded");

    /** Task statuses that end a wait with an error. */
    public static final Set<String> FAILED_STATUSES = Set.of("failed");

    /** Task statuses that hand back to the caller, who has to decide something. */
    public static final Set<String> ACTIONABLE_STATUSES = Set.of("storyboard_ready", "requires_action");

    /** Every task status the contract names. */
    public static final List<String> KNOWN_STATUSES =
            List.of("queued", "processing", "storyboard_ready", "requires_action", "editing", "composing", "succeeded", "failed");

    /** The limit of status requests for one key, requests a minute. */
    public static final int POLLS_PER_MINUTE = 120;

    /** Task statuses of work that a request after a hand-back began anew. */
    static final Set<String> RESTARTED_STATUSES = Set.of("editing", "composing");

    /** The share of the polls that one process uses. */
    static final double POLL_SHARE = 0.92;

    /** The requests allowed in a row, as a share of a minute's. */
    static final double POLL_BURST_SHARE = 0.05;

    /** The rate regained each minute after a 429, as a share of the full rate. */
    static final double POLL_RECOVERY_PER_MINUTE = 0.06;

    /** The median of the log-normal durations that are assumed until enough are known, seconds. */
    static final double PRIOR_MEDIAN_SECONDS = 60.0;

    /** The standard deviation of their logarithms. */
    static final double PRIOR_SIGMA = 1.0;

    /** The number of observed durations that they count for. */
    static final double PRIOR_WEIGHT = 5;

    /** The least time between two polls of a task, seconds. */
    static final double LEAST_GAP_SECONDS = 5.0;

    /** The largest one, seconds. */
    static final double MOST_GAP_SECONDS = 30.0;

    /** The delay that a poll must save on average, seconds. */
    static final double WORTHWHILE_SECONDS = 0.25;

    /** The webhook events the contract names. */
    public static final List<String> WEBHOOK_EVENTS = List.of("task.succeeded", "task.failed");

    /** The largest file that may be uploaded, bytes; 0: there is no limit. */
    static final long MAX_UPLOAD_BYTES = 104857600L;

    /** Media type → the largest file of that type, bytes, where it is less. */
    static final Map<String, Long> UPLOAD_LIMITS = Map.ofEntries(

            Map.entry("image/png", 52428800L),

            Map.entry("image/jpeg", 52428800L),

            Map.entry("image/webp", 52428800L),

            Map.entry("audio/mpeg", 52428800L),

            Map.entry("audio/wav", 52428800L),

            Map.entry("audio/aac", 52428800L),

            Map.entry("audio/mp4", 52428800L),

            Map.entry("application/x-subrip", 52428800L));

    /** Media type → the suffixes of files of that type, the usual one first; empty: any file. */
    static final Map<String, List<String>> UPLOAD_SUFFIXES = Map.ofEntries(

            Map.entry("image/png", List.of(".png")),

            Map.entry("image/jpeg", List.of(".jpg", ".jpeg")),

            Map.entry("image/webp", List.of(".webp")),

            Map.entry("audio/mpeg", List.of(".mp3")),

            Map.entry("audio/wav", List.of(".wav")),

            Map.entry("audio/aac", List.of(".aac")),

            Map.entry("audio/mp4", List.of(".m4a")),

            Map.entry("application/x-subrip", List.of(".srt")),

            Map.entry("video/mp4", List.of(".mp4")),

            Map.entry("video/quicktime", List.of(".mov")));

    /** The networks outside of the public internet. */
    static final List<String> SPECIAL_NETWORKS = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** The security schemes of the contract. */
    static final List<Scheme> SCHEMES = List.of(

            new Scheme("bearerAuth", Scheme.Kind.BEARER, "header", "Authorization", "BEARER_AUTH"));

    /** Variable of the server's address → its default. */
    static final Map<String, String> SERVER_VARIABLES = Map.ofEntries();

    private Spec() {}
}
