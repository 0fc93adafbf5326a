package beatapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A file beside the target that takes the bytes until they are complete. */
final class Part implements Sink, AutoCloseable {

    private final Path target;
    private final String type;
    private final BiConsumer<Long, Long> onProgress;
    private final Path path;
    private FileChannel file;
    private long size;

    /** The length that the server stated; -1 if it did not. */
    private long total = -1;

    /** Names the version of the file (RFC 9110, section 8.8.3); null if none is named for sure. */
    private String version;

    private ByteBuffer start = ByteBuffer.allocate(MediaType.START_BYTES);

    /**
     * A part of a target.
     *
     * @param type the stated media type; empty counts as a video
     * @param onProgress takes the bytes so far and the total, or null
     */
    Part(Path target, String type, BiConsumer<Long, Long> onProgress) {
        this.target = target;
        this.type = type;
        this.onProgress = onProgress;
        String name = String.valueOf(target.getFileName());
        String stem = name.substring(0, Math.min(200, name.length()));
        // A name of its own for each download: two of them to one target do not mix.
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        this.path = target.resolveSibling(stem + "." + suffix + ".part");
    }

    static DownloadExistsException exists(Path target) {
        return new DownloadExistsException(target + " exists; say overwrite to replace it");
    }

    /** Starts anew with the body of a success. */
    Part open(Map<String, String> headers) {
        String coding = headers.getOrDefault("content-encoding", "identity").strip();
        if (!coding.equalsIgnoreCase("identity")) {
            throw new DownloadException("the media file came compressed, which was not asked for");
        }
        try {
            closeFile();
            file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException error) {
            throw unwritable(error);
        }
        size = 0;
        total = length(headers);
        String named = headers.getOrDefault("etag", "");
        version = total >= 0 && named.startsWith("\"") ? named : null;
        start = ByteBuffer.allocate(MediaType.START_BYTES);
        return this;
    }

    private static long length(Map<String, String> headers) {
        String stated = headers.getOrDefault("content-length", "");
        return stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : -1;
    }

    /** The header fields that ask for the rest of the same file; none if all of it is missing. */
    Map<String, String> missing() {
        return size == 0 || version == null
                ? Map.of()
                : Map.of("Range", "bytes=" + size + "-", "If-Range", version);
    }

    /** Goes on with the rest that the server sends. */
    Part resume(Map<String, String> headers) {
        String range = headers.getOrDefault("content-range", "");
        boolean isRest = range.startsWith("bytes " + size + "-") && length(headers) == total - size;
        if (missing().isEmpty() || !isRest) {
            throw new DownloadException("the server sent another part of the media file");
        }
        return this;
    }

    /** A fault of the disk, which no other attempt can mend. */
    DownloadException unwritable(IOException error) {
        String kind = error.getClass().getSimpleName();
        return new DownloadException(target + " cannot be written (" + kind + ")", error);
    }

    @Override
    public void accept(ByteBuffer piece) {
        if (start.hasRemaining()) {
            begin(piece.duplicate());
        }
        size += piece.remaining();
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException error) {
            throw unwritable(error);
        }
        report();
    }

    /** Keeps the first bytes, and checks them as soon as they are all there. */
    private void begin(ByteBuffer piece) {
        while (start.hasRemaining() && piece.hasRemaining()) {
            start.put(piece.get());
        }
        if (!start.hasRemaining()) {
            checkType();
        }
    }

    private void report() {
        try {
            if (onProgress != null) {
                onProgress.accept(size, total);
            }
        } catch (RuntimeException thrown) {
            throw new DownloadException("onProgress failed: " + thrown.getMessage(), thrown);
        }
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }

    /** Makes sure that it is a whole file of the stated type, as far as its first bytes tell. */
    void check() {
        if (total >= 0 && total != size) {
            throw new DownloadException("the media file has " + size + " bytes, not as announced");
        }
        if (size == 0) {
            throw new DownloadException(
                    "the media file is empty; retrieve the task and try again");
        }
        checkType();
    }

    private void checkType() {
        if (!MediaType.fits(seen(), type)) {
            String wanted = MediaType.isVideo(type) ? "MP4 video" : type;
            throw new DownloadException(
                    "the media file is no " + wanted + "; retrieve the task and try again");
        }
    }

    private byte[] seen() {
        return Arrays.copyOf(start.array(), start.position());
    }

    /** Makes sure that a file whose end only the connection's end marks is not cut off. */
    void checkEnd(String where, boolean allowUnknown) {
        Boxes.Verdict verdict = Boxes.Verdict.UNKNOWN;
        if (MediaType.sniff(seen()).startsWith("video/")) {
            try {
                verdict = Boxes.judge(file);
            } catch (IOException error) {
                throw unwritable(error);
            }
        }
        if (verdict == Boxes.Verdict.CUT) {
            throw new ApiConnectionException(
                    where + ": the answer ended after " + size + " bytes, within the file", true);
        }
        if (verdict == Boxes.Verdict.UNKNOWN && !allowUnknown) {
            throw new DownloadUnverifiedException(
                    "the server did not say how long the file is, so the "
                            + size
                            + " bytes that arrived may be a part of it; allowUnknownLength accepts"
                            + " them");
        }
    }

    /**
     * Gives the file its name, once its bytes are on the disk.
     *
     * @throws InterruptedException the thread was interrupted before they were
     */
    void publish(boolean overwrite) throws InterruptedException {
        try {
            file.force(true);
            closeFile();
            if (overwrite) {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                link();
            }
        } catch (ClosedByInterruptException interrupted) {
            throw new InterruptedException();
        } catch (IOException error) {
            throw unwritable(error);
        }
    }

    private void link() throws IOException {
        try {
            // Unlike a rename, a link never replaces what is there.
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException error) {
            throw exists(target);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            rename();
        }
    }

    private void rename() throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void closeFile() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    public void close() {
        try {
            closeFile();
            Files.deleteIfExists(path);
        } catch (IOException error) {
            throw unwritable(error);
        }
    }
}
