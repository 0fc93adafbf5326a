package beatapi;

import java.time.Duration;
import java.util.function.BiConsumer;

/** The options of a download. Immutable: each method returns a changed copy. */
public final class DownloadOptions {
    private static final DownloadOptions STANDARD =
            new DownloadOptions(false, false, Duration.ofHours(1), null);

    final boolean overwrite;
    final boolean allowUnknownLength;
    final Duration timeout;
    final BiConsumer<Long, Long> onProgress;

    private DownloadOptions(
            boolean overwrite,
            boolean allowUnknownLength,
            Duration timeout,
            BiConsumer<Long, Long> onProgress) {
        this.overwrite = overwrite;
        this.allowUnknownLength = allowUnknownLength;
        this.timeout = timeout;
        this.onProgress = onProgress;
    }

    /**
     * Replaces nothing, accepts whole files only, and takes an hour at most.
     *
     * @return the options
     */
    public static DownloadOptions standard() {
        return STANDARD;
    }

    /**
     * Chooses whether an existing file is replaced.
     *
     * @param value true to replace it
     * @return changed options
     */
    public DownloadOptions overwrite(boolean value) {
        return new DownloadOptions(value, allowUnknownLength, timeout, onProgress);
    }

    /**
     * Chooses whether a file is accepted that may be cut: the server stated no length, and it is not
     * an MP4 whose boxes show that it is complete.
     *
     * @param value true to accept it
     * @return changed options
     */
    public DownloadOptions allowUnknownLength(boolean value) {
        return new DownloadOptions(overwrite, value, timeout, onProgress);
    }

    /**
     * Limits the whole download, with every attempt and pause in it.
     *
     * @param value longer than nothing
     * @return changed options
     * @throws InvalidArgumentException it is not
     */
    public DownloadOptions timeout(Duration value) {
        Duration checked = Seconds.positive("timeout", value);
        return new DownloadOptions(overwrite, allowUnknownLength, checked, onProgress);
    }

    /**
     * Reports the bytes fetched after each piece, and their total, which is -1 if the server does
     * not state it. An exception of the function ends the download: it is the cause of a {@link
     * DownloadException}.
     *
     * @param value is called in a thread of the HTTP client, and must not block
     * @return changed options
     */
    public DownloadOptions onProgress(BiConsumer<Long, Long> value) {
        return new DownloadOptions(overwrite, allowUnknownLength, timeout, value);
    }
}
