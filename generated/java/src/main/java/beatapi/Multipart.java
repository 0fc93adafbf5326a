package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form as {@code multipart/form-data} (RFC 7578): its length is known beforehand, as many servers
 * refuse uploads without a Content-Length, and a file on disk is read while it is sent.
 */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final List<BodyPublisher> parts = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();

    private Multipart() {}

    static Body of(ObjectNode fields, Map<String, String> media) {
        Multipart form = new Multipart();
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            JsonNode value = entry.getValue();
            String type = media.get(entry.getKey());
            // A list is a part for each item, unless it is JSON as a whole.
            boolean whole = !value.isArray() || type != null && type.endsWith("json");
            for (JsonNode item : whole ? List.of(value) : value) {
                if (!item.isNull()) {
                    form.add(entry.getKey(), item, type);
                }
            }
        }
        form.text("--" + form.boundary + "--\r\n");
        BodyPublisher[] parts = form.parts.toArray(BodyPublisher[]::new);
        return new Body(
                "multipart/form-data; boundary=" + form.boundary,
                BodyPublishers.concat(parts),
                () -> form.checks.forEach(Runnable::run));
    }

    /** A file by itself, without a form around it. */
    static Body whole(FileInput file, String media) {
        Multipart form = new Multipart();
        String type = form.check(file, media);
        return new Body(type, content(file), () -> form.checks.forEach(Runnable::run));
    }

    private void add(String name, JsonNode value, String media) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quote(name);
        if (!value.isPojo()) {
            boolean plain = !value.isContainerNode() && (media == null || !media.endsWith("json"));
            String type = media == null && !plain ? "application/json" : media;
            String field = type == null ? "" : "\r\nContent-Type: " + type;
            String written = plain ? value.asText() : Json.print(value);
            text(head + "\"" + field + "\r\n\r\n" + written + "\r\n");
            return;
        }
        FileInput file = Json.file(value);
        String type = check(file, media);
        String filename = quote(MediaType.nameOf(file, type));
        text(head + "\"; filename=\"" + filename + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        parts.add(content(file));
        text("\r\n");
    }

    private void text(String text) {
        parts.add(BodyPublishers.ofString(text));
    }

    private static BodyPublisher content(FileInput file) {
        if (file.path == null) {
            return BodyPublishers.ofByteArray(file.bytes);
        }
        try {
            return BodyPublishers.ofFile(file.path);
        } catch (FileNotFoundException error) {
            throw new UploadException(file.name + " is not there", error);
        }
    }

    /** Check the size of a file, and return its media type. */
    private String check(FileInput file, String media) {
        long size = file.size();
        long modified = file.modifiedMillis();
        if (size == 0 && Spec.MAX_UPLOAD_BYTES > 0) {
            throw new UploadException("the file is empty; nothing was sent");
        }
        // A range of types is filled in by what the file is.
        String type = media == null || media.contains("*") ? MediaType.of(file) : media;
        long most = Spec.UPLOAD_LIMITS.getOrDefault(type, Spec.MAX_UPLOAD_BYTES);
        if (size > most && most > 0) {
            String what = "the file (" + type + ") has " + size + " bytes";
            throw new UploadException(what + "; the API accepts at most " + most + " of that type");
        }
        checks.add(
                () -> {
                    if (file.size() != size || file.modifiedMillis() != modified) {
                        throw new UploadException(
                                file.name + " changed while it was sent; upload it again");
                    }
                });
        return type;
    }

    /** A name for use between quotes (RFC 7578, sections 2 and 4.2, and the HTML standard). */
    private static String quote(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
