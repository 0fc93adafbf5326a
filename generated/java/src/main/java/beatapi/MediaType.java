package beatapi;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The media type of a file, by its first bytes or else its suffix. The server checks it again. */
final class MediaType {
    /** The type of a file whose first bytes tell nothing. */
    static final String UNKNOWN = "application/octet-stream";

    /** The bytes of a file that tell its type. */
    static final int START_BYTES = 64;

    /** Media type → the beginning of such a file, one character for each byte; the first one counts. */
    private static final Map<String, Pattern> BY_START = new LinkedHashMap<>();

    static {
        start("image/png", "\u0089PNG\r\n\u001a\n");
        start("image/jpeg", "\u00ff\u00d8\u00ff");
        start("image/webp", "RIFF.{4}WEBP");
        start("audio/wav", "RIFF.{4}WAVE");
        start("audio/mp4", ".{4}ftypM4[AB]");
        start("video/quicktime", ".{4}ftypqt  ");
        start("video/mp4", ".{4}ftyp");
        String time = "\\d+:\\d\\d:\\d\\d,\\d{3}";
        start("application/x-subrip", "(\u00ef\u00bb\u00bf)?\\s*\\d+\\r?\\n" + time + " --> ");
        // The sync word of MPEG's audio; the two layer bits after it are 00 for ADTS, 01 for layer III.
        start("audio/mpeg", "ID3|\u00ff[\u00e2\u00e3\u00ea\u00eb\u00f2\u00f3\u00fa\u00fb]");
        start("audio/aac", "\u00ff[\u00f0\u00f1\u00f8\u00f9]");
        start("image/gif", "GIF8[79]a");
        start("application/pdf", "%PDF-");
        start("application/zip", "PK\u0003\u0004");
        start("text/html", "\\s*<(?i:!doctype html|html|head|body)\\b");
        start("application/xml", "\\s*<\\?xml");
    }

    private static void start(String type, String pattern) {
        BY_START.put(type, Pattern.compile(pattern, Pattern.DOTALL));
    }

    private MediaType() {}

    /** The type by the first bytes if the contract lists it, else by the name. */
    static String of(FileInput file) {
        String seen = sniff(file.start());
        String named = byName(file.name == null ? "" : file.name.toLowerCase(Locale.ROOT));
        // A song in an MP4 file without the brand for songs looks like a video.
        boolean song = seen.equals("video/mp4") && "audio/mp4".equals(named);
        return named == null || known(seen) && !song ? seen : named;
    }

    private static String byName(String name) {
        String suffix = name.substring(Math.max(name.lastIndexOf('.'), 0));
        for (Map.Entry<String, List<String>> entry : Spec.UPLOAD_SUFFIXES.entrySet()) {
            if (entry.getValue().contains(suffix)) {
                return entry.getKey();
            }
        }
        // An API that does not list its types may take any.
        boolean any = Spec.UPLOAD_SUFFIXES.isEmpty();
        return any ? URLConnection.guessContentTypeFromName(name) : null;
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

    /** Return true if a file of a stated type is a video; an empty one counts as that. */
    static boolean isVideo(String stated) {
        return stated.isEmpty() || stated.startsWith("video/");
    }

    /** Return true if a file with these first bytes may be of the stated type. */
    static boolean fits(byte[] bytes, String stated) {
        String found = sniff(bytes);
        if (isVideo(stated)) {
            return found.startsWith("video/");
        }
        boolean error = found.equals("text/html") || found.equals("application/xml");
        return found.equals(stated) || found.equals(UNKNOWN) || !known(stated) && !error;
    }

    /** The type of a file by its first bytes. */
    static String sniff(byte[] bytes) {
        int length = Math.min(START_BYTES, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Pattern> entry : BY_START.entrySet()) {
            if (entry.getValue().matcher(start).lookingAt()) {
                return entry.getKey();
            }
        }
        return UNKNOWN;
    }
}
