package beatapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to upload: a path, which is streamed, or bytes. */
public final class FileInput {
    final String name;
    final Path path;
    final byte[] bytes;

    private FileInput(String name, Path path, byte[] bytes) {
        this.name = name;
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * A file on disk. It is read while it is sent, in constant memory.
     *
     * @param path the path of the file
     * @return the file
     */
    public static FileInput of(Path path) {
        Path file = InvalidArgumentException.checked("path", path);
        return new FileInput(String.valueOf(file.getFileName()), file, null);
    }

    /**
     * Bytes.
     *
     * @param bytes the content
     * @return the file; its name says what the bytes look like
     */
    public static FileInput of(byte[] bytes) {
        return new FileInput(null, null, InvalidArgumentException.checked("bytes", bytes).clone());
    }

    /**
     * A stream, which is read at once, as its length has to be known.
     *
     * @param stream gives the content; it is not closed
     * @return the file
     * @throws IOException the stream cannot be read
     */
    public static FileInput of(InputStream stream) throws IOException {
        // More than may be sent is not read, but for the byte that shows it.
        long most = Spec.MAX_UPLOAD_BYTES == 0 ? Integer.MAX_VALUE : Spec.MAX_UPLOAD_BYTES + 1;
        int limit = (int) Math.min(most, Integer.MAX_VALUE);
        InputStream content = InvalidArgumentException.checked("stream", stream);
        return new FileInput(null, null, content.readNBytes(limit));
    }

    /**
     * The same file under another name.
     *
     * @param name the name that the server gets
     * @return the file
     */
    public FileInput named(String name) {
        return new FileInput(name, path, bytes);
    }

    /** Return the number of bytes. */
    long size() {
        try {
            if (path != null && !Files.isRegularFile(path)) {
                throw new UploadException(name + " is not there, or is not a file");
            }
            return path == null ? bytes.length : Files.size(path);
        } catch (IOException error) {
            throw new UploadException(name + " cannot be read", error);
        }
    }

    /** Return the time of the last change, in Unix milliseconds; 0 for bytes. */
    long modifiedMillis() {
        try {
            return path == null ? 0 : Files.getLastModifiedTime(path).toMillis();
        } catch (IOException error) {
            throw new UploadException(name + " cannot be read", error);
        }
    }

    /** The first bytes. */
    byte[] start() {
        if (path == null) {
            return bytes;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(MediaType.START_BYTES);
        } catch (IOException error) {
            throw new UploadException(name + " cannot be read", error);
        }
    }

    @Override
    public String toString() {
        return "FileInput(" + (name == null ? "bytes" : name) + ")";
    }
}
