package beatapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Keeps a body in memory, under a limit. */
final class MemorySink implements Sink {
    /** The largest JSON answer that is read; the largest documented ones are some kilobytes. */
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    /** The most bytes of an error answer that are read. */
    private static final int MAX_ERROR_BYTES = 64 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String where;
    private final int status;

    MemorySink(String where, int status) {
        this.where = where;
        this.status = status;
    }

    @Override
    public void accept(ByteBuffer piece) {
        boolean success = status >= 200 && status <= 299;
        int room = (success ? MAX_BYTES : MAX_ERROR_BYTES) - bytes.size();
        if (success && piece.remaining() > room) {
            String message = where + ": the answer (status " + status + ") is larger than 32 MiB";
            throw new InvalidResponseException(message, status);
        }
        byte[] taken = new byte[Math.min(Math.max(room, 0), piece.remaining())];
        piece.get(taken);
        bytes.writeBytes(taken);
    }

    @Override
    public byte[] body() {
        return bytes.toByteArray();
    }
}
