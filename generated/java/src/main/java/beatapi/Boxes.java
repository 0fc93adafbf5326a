package beatapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A check by the sizes of its boxes that an MP4 file is whole (ISO/IEC 14496-12, section 4.2). */
final class Boxes {
    /** The outcome; {@code UNKNOWN} if the boxes do not show it. */
    enum Verdict {
        WHOLE,
        CUT,
        UNKNOWN
    }

    private static final int HEAD_BYTES = 8;

    /** The bytes of a head whose size of more than 32 bits follows the type. */
    private static final int LONG_HEAD_BYTES = 16;

    private static final Set<String> TELLING = Set.of("moov", "mdat", "moof");

    private Boxes() {}

    /**
     * Judges a file.
     *
     * <p>A fragmented file may end after any fragment; only its index at the end ({@code mfra})
     * shows that it is whole.
     */
    static Verdict judge(FileChannel file) throws IOException {
        Set<String> found = new HashSet<>();
        String last = "";
        long size = file.size();
        long length;
        for (long at = 0; at < size; at += length) {
            ByteBuffer head = head(file, at);
            length = head.limit() < HEAD_BYTES ? LONG_HEAD_BYTES : length(head);
            if (length < HEAD_BYTES) {
                // A size of zero means that the box lasts until the end of the file.
                return Verdict.UNKNOWN;
            }
            if (length > size - at) {
                return Verdict.CUT;
            }
            last = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
            if (TELLING.contains(last)) {
                found.add(last);
            }
        }
        if (found.contains("moof")) {
            return last.equals("mfra") ? Verdict.WHOLE : Verdict.UNKNOWN;
        }
        return found.containsAll(Set.of("moov", "mdat")) ? Verdict.WHOLE : Verdict.CUT;
    }

    private static ByteBuffer head(FileChannel file, long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LONG_HEAD_BYTES);
        while (head.hasRemaining() && file.read(head, at + head.position()) > 0) {
            continue;
        }
        return head.flip();
    }

    private static long length(ByteBuffer head) {
        long length = Integer.toUnsignedLong(head.getInt(0));
        if (length != 1) {
            return length;
        }
        return head.limit() < LONG_HEAD_BYTES ? LONG_HEAD_BYTES : head.getLong(8);
    }
}
