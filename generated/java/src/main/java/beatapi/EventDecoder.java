package beatapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes events of the pieces of a body, split anywhere: server-sent events as the HTML standard has
 * them (section 9.2.6), JSON lines, or a JSON text sequence (RFC 7464). Pure: it never reads.
 */
abstract class EventDecoder {
    /** The largest event that is read: an image in Base64 has some megabytes. */
    static final int MAX_EVENT_BYTES = 16 * 1024 * 1024;

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final int limit;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean begun;

    EventDecoder(int limit) {
        this.limit = limit;
    }

    /** A decoder of a media type, which may have parameters. */
    static EventDecoder of(boolean events, String media) {
        if (events) {
            return new Events(MAX_EVENT_BYTES);
        }
        boolean sequence = media.split(";")[0].strip().endsWith("json-seq");
        return new Lines(sequence ? 0x1e : '\n', MAX_EVENT_BYTES);
    }

    /**
     * The events that a piece completes.
     *
     * @throws IllegalStateException an event is too large
     */
    abstract List<ServerSentEvent> feed(byte[] piece);

    /** Return the events that the end of the body completes. */
    abstract List<ServerSentEvent> end();

    void keep(int octet) {
        pending.write(octet);
        check(pending.size());
    }

    void check(int size) {
        if (size > limit) {
            throw new IllegalStateException("an event has more than " + limit + " bytes");
        }
    }

    /** Return the pending bytes, without the byte order mark at the beginning of a body. */
    byte[] take() {
        byte[] line = pending.toByteArray();
        pending.reset();
        boolean marked = !begun && line.length >= 3 && Arrays.equals(line, 0, 3, BOM, 0, 3);
        begun = true;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    /** Server-sent events. An event that the stream ends in is dropped: it may not be whole. */
    static final class Events extends EventDecoder {
        private final List<String> data = new ArrayList<>();
        private int size;
        private String event = "";
        private String id = "";
        private Duration retry;
        private boolean skipsLineFeed;

        Events(int limit) {
            super(limit);
        }

        @Override
        List<ServerSentEvent> feed(byte[] piece) {
            List<ServerSentEvent> found = new ArrayList<>();
            for (byte octet : piece) {
                boolean second = skipsLineFeed && octet == '\n';
                skipsLineFeed = octet == '\r';
                if (second) {
                    continue;
                }
                if (octet != '\n' && octet != '\r') {
                    keep(octet);
                } else {
                    line(new String(take(), StandardCharsets.UTF_8), found);
                }
            }
            return found;
        }

        @Override
        List<ServerSentEvent> end() {
            return List.of();
        }

        private void line(String line, List<ServerSentEvent> found) {
            if (!line.isEmpty()) {
                int colon = line.indexOf(':');
                String value = colon < 0 ? "" : line.substring(colon + 1);
                field(
                        colon < 0 ? line : line.substring(0, colon),
                        value.startsWith(" ") ? value.substring(1) : value);
                return;
            }
            if (!data.isEmpty()) {
                String name = event.isEmpty() ? "message" : event;
                found.add(
                        new ServerSentEvent(
                                String.join("\n", data), name, id, Optional.ofNullable(retry)));
            }
            data.clear();
            size = 0;
            event = "";
        }

        private void field(String name, String value) {
            switch (name) {
                case "data":
                    size += value.length() + 1;
                    check(size);
                    data.add(value);
                    break;
                case "event":
                    event = value;
                    break;
                case "id":
                    id = value.indexOf('\0') < 0 ? value : id;
                    break;
                case "retry":
                    if (value.matches("[0-9]+")) {
                        String most = value.substring(0, Math.min(12, value.length()));
                        retry = Duration.ofMillis(Long.parseLong(most));
                    }
                    break;
                default:
                    break;
            }
        }
    }

    /** One value a line, or behind each separator. Blank ones are skipped. */
    static final class Lines extends EventDecoder {
        private final int separator;

        Lines(int separator, int limit) {
            super(limit);
            this.separator = separator;
        }

        @Override
        List<ServerSentEvent> feed(byte[] piece) {
            List<ServerSentEvent> found = new ArrayList<>();
            for (byte octet : piece) {
                if (octet == separator) {
                    found.addAll(end());
                } else {
                    keep(octet);
                }
            }
            return found;
        }

        @Override
        List<ServerSentEvent> end() {
            String text = new String(take(), StandardCharsets.UTF_8);
            String value = text.replaceAll("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$", "");
            return value.isEmpty()
                    ? List.of()
                    : List.of(new ServerSentEvent(value, "message", "", Optional.empty()));
        }
    }
}
