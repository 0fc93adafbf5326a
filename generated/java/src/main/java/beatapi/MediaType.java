package beatapi;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The media type of a file, by its suffix or else its first bytes. The server checks it again. */
final class MediaType {
    /** The type of a file whose first bytes tell nothing. */
    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_START = new LinkedHashMap<>();

    static {
        BY_START.put("\u0089PNG\r\n\u001a\n", "image/png");
        BY_START.put("\u00ff\u00d8\u00ff", "image/jpeg");
        BY_START.put("GIF8", "image/gif");
        BY_START.put("<html", "text/html");
        BY_START.put("<!doctype html", "text/html");
        BY_START.put("ID3", "audio/mpeg");
        BY_START.put("\u00ff\u00f1", "audio/aac");
        BY_START.put("\u00ff\u00f9", "audio/aac");
        BY_START.put("\u00ff\u00fb", "audio/mpeg");
        BY_START.put("\u00ff\u00f3", "audio/mpeg");
        BY_START.put("\u00ff\u00f2", "audio/mpeg");
    }

    private MediaType() {}

    static String of(FileInput file) {
        String name = file.name == null ? "" : file.name.toLowerCase(Locale.ROOT);
        String suffix = name.substring(Math.max(name.lastIndexOf('.'), 0));
        for (Map.Entry<String, List<String>> entry : Spec.UPLOAD_SUFFIXES.entrySet()) {
            if (entry.getValue().contains(suffix)) {
                return entry.getKey();
            }
        }
        // An API that does not list its types may take any.
        boolean any = Spec.UPLOAD_SUFFIXES.isEmpty();
        String guess = any ? URLConnection.guessContentTypeFromName(name) : null;
        return guess == null ? sniff(file.start()) : guess;
    }

    /** The file's own name, or one that says what it is. */
    static String nameOf(FileInput file, String contentType) {
        if (file.name != null) {
            return file.name;
        }
        return "upload" + suffix(contentType, "");
    }

    /** The usual suffix of files of a type, with its dot. */
    static String suffix(String type, String other) {
        return Spec.UPLOAD_SUFFIXES.getOrDefault(type, List.of(other)).get(0);
    }

    /** Return true if the contract lists a type. */
    static boolean known(String type) {
        return Spec.UPLOAD_SUFFIXES.containsKey(type);
    }

    /** The type of a file by its first bytes. */
    static String sniff(byte[] bytes) {
        int length = Math.min(64, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        String page = start.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : BY_START.entrySet()) {
            if (start.startsWith(entry.getKey()) || page.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        return container(start);
    }

    private static String container(String start) {
        if (start.startsWith("RIFF")) {
            if (start.startsWith("WAVE", 8)) {
                return "audio/wav";
            }
            return start.startsWith("WEBP", 8) ? "image/webp" : UNKNOWN;
        }
        if (!start.startsWith("ftyp", 4)) {
            return UNKNOWN;
        }
        boolean sound = start.startsWith("M4A", 8) || start.startsWith("M4B", 8);
        return sound ? "audio/mp4" : start.startsWith("qt", 8) ? "video/quicktime" : "video/mp4";
    }
}
