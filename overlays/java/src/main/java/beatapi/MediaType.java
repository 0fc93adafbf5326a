package beatapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a file is: by its suffix, or else by its first bytes. The server looks for itself. */
final class MediaType {
    /** The table of BeatAPI's own command line (2026-07). */
    private static final Map<String, String> BY_SUFFIX = new LinkedHashMap<>();

    private static final Map<String, String> BY_START = new LinkedHashMap<>();

    static {
        BY_SUFFIX.put(".aac", "audio/aac");
        BY_SUFFIX.put(".jpg", "image/jpeg");
        BY_SUFFIX.put(".jpeg", "image/jpeg");
        BY_SUFFIX.put(".m4a", "audio/mp4");
        BY_SUFFIX.put(".mp3", "audio/mpeg");
        BY_SUFFIX.put(".png", "image/png");
        BY_SUFFIX.put(".srt", "application/x-subrip");
        BY_SUFFIX.put(".wav", "audio/wav");
        BY_SUFFIX.put(".webp", "image/webp");
        BY_START.put("\u0089PNG\r\n\u001a\n", "image/png");
        BY_START.put("\u00ff\u00d8\u00ff", "image/jpeg");
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
        int dot = name.lastIndexOf('.');
        String byName = dot < 0 ? null : BY_SUFFIX.get(name.substring(dot));
        return byName == null ? sniff(file.start()) : byName;
    }

    /** The file's own name, or one that says what it is. */
    static String nameOf(FileInput file, String contentType) {
        if (file.name != null) {
            return file.name;
        }
        for (Map.Entry<String, String> entry : BY_SUFFIX.entrySet()) {
            if (entry.getValue().equals(contentType)) {
                return "upload" + entry.getKey();
            }
        }
        return "upload";
    }

    private static String sniff(byte[] bytes) {
        int length = Math.min(16, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> entry : BY_START.entrySet()) {
            if (start.startsWith(entry.getKey())) {
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
            return start.startsWith("WEBP", 8) ? "image/webp" : "application/octet-stream";
        }
        return start.startsWith("ftypM4A", 4) ? "audio/mp4" : "application/octet-stream";
    }
}
