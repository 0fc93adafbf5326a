package beatapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.Task;
import beatapi.models.UploadFileParams;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Uploads and downloads over a real socket. */
class FilesTest {
    private static final String FILE =
            "{\"data\":{\"id\":\"file_1\",\"url\":\"https://m.example/a\"}}";
    private static final byte[] VIDEO =
            "\0\0\0\u0018ftypisom and the rest".getBytes(StandardCharsets.ISO_8859_1);

    private final ManualClock clock = new ManualClock();
    @TempDir private Path folder;
    private Server server;
    private BeatApi client;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        client = server.client(clock).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileOnDiskIsSentWithItsLength() throws IOException {
        Path path = Files.writeString(folder.resolve("a \"b\".png"), "pixels");
        server.then(201, FILE);
        assertEquals("file_1", client.files().upload(path).id());
        Server.Seen seen = server.seen.get(0);
        String length = String.valueOf(seen.body().length);
        assertEquals(length, seen.headers().get("content-length"));
        String boundary = seen.headers().get("content-type").replaceFirst(".*boundary=", "");
        assertEquals(
                "--"
                        + boundary
                        + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a"
                        + " %22b%22.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n"
                        + "pixels\r\n"
                        + "--"
                        + boundary
                        + "--\r\n",
                seen.text());
    }

    @Test
    void aRepeatedUploadSendsTheSameBytes() throws IOException {
        server.then(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}").then(201, FILE);
        client.files().upload(FileInput.of(new ByteArrayInputStream("ID3 song".getBytes())));
        assertEquals(2, server.seen.size());
        assertArrayEquals(server.seen.get(0).body(), server.seen.get(1).body());
        assertTrue(server.seen.get(0).text().contains("filename=\"upload.mp3\""));
    }

    @Test
    void anUploadReportsItsProgressFromTheBeginningInEachAttempt() {
        server.then(429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}").then(201, FILE);
        List<Long> steps = Collections.synchronizedList(new ArrayList<>());
        Set<Long> totals = ConcurrentHashMap.newKeySet();
        RequestOptions options =
                RequestOptions.none()
                        .onProgress(
                                (bytes, total) -> {
                                    steps.add(bytes);
                                    totals.add(total);
                                });
        client.files().upload(FileInput.of(new byte[100_000]).named("a.png"), options);
        long size = server.seen.get(1).body().length;
        assertEquals(Set.of(size), totals);
        assertEquals(size, steps.get(steps.size() - 1));
        assertEquals(2, steps.stream().filter(each -> each == size).count());
        List<Long> first = steps.subList(0, steps.indexOf(size) + 1);
        assertEquals(first, steps.subList(first.size(), steps.size()));
        assertEquals(first.stream().sorted().distinct().toList(), first);
        assertTrue(first.size() > 2);
    }

    @Test
    void anUploadThatIsAnsweredEarlyIsAnErrorOfItsStatusOrALostAnswer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerEarly(socket));
            answering.start();
            BeatApi once =
                    BeatApi.builder()
                            .apiKey("sk_x")
                            .baseUrl("http://127.0.0.1:" + socket.getLocalPort())
                            .maxRetries(0)
                            .build();
            Path path = folder.resolve("a.png");
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(20_000_000);
            }
            BeatApiException error =
                    assertThrows(BeatApiException.class, () -> once.files().upload(path));
            answering.join();
            boolean refused = error instanceof ApiStatusException answer && answer.status() == 413;
            boolean lost = error instanceof ApiConnectionException broken && broken.sent();
            assertTrue(refused || lost, error.toString());
        }
    }

    private static void answerEarly(ServerSocket socket) {
        String head = "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read(new byte[1000]);
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Test
    void anErrorOfOnProgressEndsAnUpload() {
        IllegalStateException own = new IllegalStateException("no window");
        RequestOptions options =
                RequestOptions.none()
                        .onProgress(
                                (bytes, total) -> {
                                    throw own;
                                });
        FileInput file = FileInput.of(new byte[100_000]).named("a.png");
        UploadException error =
                assertThrows(UploadException.class, () -> client.files().upload(file, options));
        assertEquals(own, error.getCause());
    }

    @Test
    void aFormSaysWhichFileIsInIt() {
        FileInput file = FileInput.of(new byte[1]).named("a.png");
        UploadFileParams form = UploadFileParams.builder().file(file).build();
        assertEquals("UploadFileParams{\"file\":\"FileInput(a.png)\"}", form.toString());
    }

    @Test
    void aLargeFileNeedsNoMemory() throws IOException {
        Path path = folder.resolve("large.mp4");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(Spec.MAX_UPLOAD_BYTES);
        }
        server.discards = true;
        server.then(201, FILE);
        // The tests run with less memory than the file has (pom.xml).
        assertTrue(Runtime.getRuntime().maxMemory() < Spec.MAX_UPLOAD_BYTES);
        client.files().upload(path);
        Server.Seen seen = server.seen.get(0);
        assertEquals(seen.headers().get("content-length"), seen.text());
        assertTrue(Long.parseLong(seen.text()) > Spec.MAX_UPLOAD_BYTES);
    }

    @Test
    void whatCannotBeSentIsRefused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path large = folder.resolve("large.png");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Spec.UPLOAD_LIMITS.get("image/png") + 1);
        }
        Path film = folder.resolve("large.mp4");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(Spec.MAX_UPLOAD_BYTES + 1);
        }
        for (Path path : List.of(empty, large, film, folder, folder.resolve("absent.png"))) {
            assertThrows(UploadException.class, () -> client.files().upload(path));
        }
        assertTrue(server.seen.isEmpty());
    }

    @Test
    void aFileThatChangesIsNotSentTwice() throws IOException {
        Path path = Files.writeString(folder.resolve("a.png"), "pixels");
        server.then(
                exchange -> {
                    Files.writeString(path, "more pixels");
                    exchange.close();
                });
        assertThrows(UploadException.class, () -> client.files().upload(path));
        assertEquals(1, server.seen.size());
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpeg,image/jpeg",
        "a.SRT,application/x-subrip",
        "a.m4a,audio/mp4",
        "a,application/octet-stream"
    })
    void aNameTellsTheTypeOfUnknownBytes(String name, String type) {
        assertEquals(type, MediaType.of(FileInput.of(new byte[10]).named(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "RIFF....WAVE,audio/wav,upload.wav",
        "RIFF....WEBP,image/webp,upload.webp",
        "....ftypM4A ,audio/mp4,upload.m4a",
        "x,application/octet-stream,upload"
    })
    void bytesAreLookedAt(String start, String type, String name) {
        FileInput file = FileInput.of(start.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(type, MediaType.of(file));
        assertEquals(name, MediaType.nameOf(file, type));
    }

    @ParameterizedTest
    @CsvSource({
        "....ftypisom,video/mp4",
        "'....ftypqt  ',video/quicktime",
        "GIF89a,image/gif",
        "'\n<HTML><body>',text/html"
    })
    void otherTypesAreKnownByTheirBeginnings(String start, String type) {
        assertEquals(type, MediaType.sniff(start.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Task finished(String url) {
        return Task.of(
                Json.parse(
                        "{\"id\":\"task_1\",\"status\":\"succeeded\",\"output\":{\"media\":[{\"url\":\""
                                + url
                                + "\"}]}}"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDownloadIsWholeAndCarriesNoKey() throws IOException {
        server.then(exchange -> Server.send(exchange, 200, VIDEO));
        Path path = client.tasks().download(finished(server.url() + "/v.mp4?sig=1"), folder);
        assertArrayEquals(VIDEO, Files.readAllBytes(path));
        assertEquals(List.of("task_1.mp4"), files());
        assertFalse(server.seen.get(0).headers().containsKey("authorization"));
    }

    @Test
    void aDownloadFollowsRedirectsAndOvercomesFaults() throws IOException {
        server.then(500, "")
                .then(
                        exchange -> {
                            exchange.getResponseHeaders().add("Location", "/other");
                            Server.send(exchange, 302, new byte[0]);
                        })
                .then(exchange -> Server.send(exchange, 200, VIDEO));
        client.tasks().download(finished(server.url() + "/v.mp4"), folder.resolve("v.mp4"));
        assertEquals("/other", server.seen.get(2).target());
        assertEquals(List.of("v.mp4"), files());
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, VIDEO.length + 10);
        exchange.getResponseBody().write(VIDEO);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Test
    void aCutDownloadLeavesNothing() throws IOException {
        server.then(FilesTest::cut).then(FilesTest::cut).then(FilesTest::cut);
        Task task = finished(server.url() + "/v.mp4");
        Path target = folder.resolve("v.mp4");
        assertThrows(ApiConnectionException.class, () -> client.tasks().download(task, target));
        assertEquals(3, server.seen.size());
        assertEquals(List.of(), files());
    }

    /** Answers with the rest of a video from a byte on; all but the last answer break off. */
    private static Server.Answer piece(int from, String version, boolean last) {
        return exchange -> {
            byte[] rest = Arrays.copyOfRange(VIDEO, from, VIDEO.length);
            exchange.getResponseHeaders().set("ETag", version);
            if (from > 0) {
                String range = "bytes " + from + "-" + (VIDEO.length - 1) + "/" + VIDEO.length;
                exchange.getResponseHeaders().set("Content-Range", range);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
            exchange.getResponseBody().write(rest, 0, last ? rest.length : 10);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    @Test
    void aDownloadGoesOnWhereItsConnectionWasLost() throws IOException {
        server.then(piece(0, "\"v1\"", false))
                .then(piece(10, "\"v1\"", false))
                .then(piece(20, "\"v1\"", true));
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());
        DownloadOptions options =
                DownloadOptions.standard()
                        .onProgress(
                                (bytes, total) -> {
                                    progress.add(bytes);
                                    assertEquals(VIDEO.length, total);
                                });
        Task task = finished(server.url() + "/v.mp4");
        Path path = client.tasks().download(task, folder, options);
        assertArrayEquals(VIDEO, Files.readAllBytes(path));
        assertEquals(VIDEO.length, progress.get(progress.size() - 1));
        Map<String, String> headers = server.seen.get(2).headers();
        assertEquals("bytes=20-", headers.get("range"));
        assertEquals("\"v1\"", headers.get("if-range"));
    }

    @Test
    void twoHundredClientsAndAThousandBrokenTransfersLeaveNothingBehind() throws IOException {
        Task task = finished(server.url() + "/v.mp4");
        Path target = folder.resolve("v.mp4");
        long threads = 0;
        long descriptors = 0;
        BeatApi once = client;
        for (int count = 0; count < 1000; count++) {
            if (count == 10) {
                threads = Thread.getAllStackTraces().size();
                descriptors = descriptors();
            }
            if (count % 5 == 0) {
                once.close();
                once = server.client(clock).maxRetries(0).build();
            }
            BeatApi current = once;
            server.then(piece(0, "\"v1\"", false));
            assertThrows(ApiConnectionException.class, () -> current.tasks().download(task, target));
        }
        assertEquals(List.of(), files());
        assertTrue(Thread.getAllStackTraces().size() < threads + 20);
        // The connections of the last ones are still being closed.
        assertTrue(descriptors() < descriptors + 50);
    }

    private static long descriptors() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    @Test
    void anErrorOfOnProgressEndsADownload() throws IOException {
        server.then(exchange -> Server.send(exchange, 200, VIDEO));
        IllegalStateException own = new IllegalStateException("no window");
        DownloadOptions options =
                DownloadOptions.standard()
                        .onProgress(
                                (bytes, total) -> {
                                    throw own;
                                });
        Task task = finished(server.url() + "/v.mp4");
        DownloadException error =
                assertThrows(
                        DownloadException.class,
                        () -> client.tasks().download(task, folder, options));
        assertEquals(own, error.getCause());
        assertEquals(1, server.seen.size());
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9})
    void aPartThatWasNotAskedForIsNoFile(long length) throws IOException {
        // A length of 0 is that of a chunked body.
        server.then(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-8/" + VIDEO.length);
                    exchange.sendResponseHeaders(206, length);
                    exchange.getResponseBody().write(VIDEO, 0, 9);
                    exchange.close();
                });
        Task task = finished(server.url() + "/v.mp4");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, folder));
        assertEquals(1, server.seen.size());
        assertEquals(List.of(), files());
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws IOException {
        server.then(piece(0, "\"v1\"", false)).then(piece(0, "\"v2\"", true));
        Path path = client.tasks().download(finished(server.url() + "/v.mp4"), folder);
        assertArrayEquals(VIDEO, Files.readAllBytes(path));
    }

    @Test
    void aVersionThatIsNotSureIsNotAskedFor() throws IOException {
        server.then(piece(0, "W/\"v1\"", false)).then(piece(0, "W/\"v1\"", true));
        Path path = client.tasks().download(finished(server.url() + "/v.mp4"), folder);
        assertArrayEquals(VIDEO, Files.readAllBytes(path));
        assertFalse(server.seen.get(1).headers().containsKey("range"));
    }

    @Test
    void anInterruptEndsADownloadUntilItHasItsName() throws IOException {
        Transport late =
                (request, seconds, silence, sinks) -> {
                    Sink sink = sinks.open(200, Map.of());
                    sink.accept(ByteBuffer.wrap(VIDEO));
                    Thread.currentThread().interrupt();
                    String length = String.valueOf(VIDEO.length);
                    return new Reply(200, Map.of("content-length", length), sink.body());
                };
        BeatApi interrupted = server.client(clock).transport(late).build();
        Task task = finished(server.url() + "/v.mp4");
        assertThrows(
                CallInterruptedException.class, () -> interrupted.tasks().download(task, folder));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), files());
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        server.then(200, "<html>not found, but politely</html>");
        Task task = finished(server.url() + "/v.mp4");
        Path target = folder.resolve("v.mp4");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, target));
        assertEquals(List.of(), files());
    }

    @Test
    void anotherKindOfFileEndsADownloadAtItsFirstBytes() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        server.then(
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000_000_000);
                    OutputStream output = exchange.getResponseBody();
                    byte[] page = "<html>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                    try {
                        for (int count = 0; count < 100_000; count++) {
                            output.write(page);
                            output.flush();
                        }
                    } catch (IOException gone) {
                        closed.countDown();
                    }
                });
        Task task = finished(server.url() + "/v.mp4");
        Path target = folder.resolve("v.mp4");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, target));
        assertEquals(List.of(), files());
        closed.await();
    }

    private Task picture() {
        String medium =
                "{\"type\":\"image\",\"mime_type\":\"image/png\",\"url\":\""
                        + server.url()
                        + "/a\"}";
        return Task.of(
                Json.parse("{\"id\":\"task_1\",\"output\":{\"media\":[" + medium + "]}}"));
    }

    @Test
    void aPictureHasTheSuffixOfItsType() throws IOException {
        byte[] content = "\u0089PNG\r\n\u001a\n...".getBytes(StandardCharsets.ISO_8859_1);
        server.then(exchange -> Server.send(exchange, 200, content));
        client.tasks().download(picture(), folder);
        assertEquals(List.of("task_1.png"), files());
        server.then(exchange -> Server.send(exchange, 200, VIDEO));
        Path target = folder.resolve("b.png");
        assertThrows(DownloadException.class, () -> client.tasks().download(picture(), target));
        assertEquals(List.of("task_1.png"), files());
    }

    @Test
    void whatIsThereStaysUnlessToldOtherwise() throws IOException {
        Path target = Files.writeString(folder.resolve("v.mp4"), "old");
        Task task = finished(server.url() + "/v.mp4");
        assertThrows(DownloadExistsException.class, () -> client.tasks().download(task, target));
        assertTrue(server.seen.isEmpty());
        server.then(exchange -> Server.send(exchange, 200, VIDEO));
        client.tasks().download(task, target, DownloadOptions.standard().overwrite(true));
        assertArrayEquals(VIDEO, Files.readAllBytes(target));
        assertEquals(List.of("v.mp4"), files());
    }

    @Test
    void aTargetThatCannotBeWrittenIsTold() {
        server.then(exchange -> Server.send(exchange, 200, VIDEO));
        Task task = finished(server.url() + "/v.mp4");
        Path target = folder.resolve("absent").resolve("v.mp4");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/v.mp4",
                "https://10.0.0.1/v.mp4",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/v.mp4",
                "https://192.0.2.1/v.mp4",
                "https://198.19.0.1/v.mp4",
                "https://[fd00::1]/v.mp4",
                "https://[fec0::1]/v.mp4",
                "https://[3fff::1]/v.mp4",
                "https://[5f00::1]/v.mp4",
                "https://[2002:a00:1::]/v.mp4",
                "https://[64:ff9b::a00:1]/v.mp4",
                "https://[::ffff:10.0.0.1]/v.mp4",
                "https://192.0.0.192/v.mp4",
                "https://168.63.129.16/v.mp4",
                "https://0.0.0.0/v.mp4",
                "https://me:pw@example.com/v.mp4",
                "file:///etc/passwd",
                "v.mp4"
            })
    void aMediaUrlMustBePublic(String url) {
        Task task = finished(url);
        Path target = folder.resolve("v.mp4");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, target));
    }

    @Test
    void aTaskWithoutAFileIsTold() {
        String queued = "{\"id\":\"task_1\",\"status\":\"queued\",\"output\":null}";
        Task task = Task.of(Json.parse(queued));
        server.then(200, "{\"data\":" + queued + "}");
        assertThrows(DownloadException.class, () -> client.tasks().download(task, folder));
        assertEquals(1, server.seen.size());
    }

    @Test
    void anObjectFromBeforeTheWaitDoesNotDecide() throws IOException {
        Task queued = Task.of(Json.parse("{\"id\":\"task_1\",\"status\":\"queued\"}"));
        server.then(200, "{\"data\":" + finished(server.url() + "/v.mp4").toJson() + "}")
                .then(exchange -> Server.send(exchange, 200, VIDEO));
        Path path = client.tasks().download(queued, folder);
        assertArrayEquals(VIDEO, Files.readAllBytes(path));
        assertEquals("/v1/tasks/task_1", server.seen.get(0).target());
    }

    private static String box(String kind, int size) {
        return "\0\0\0" + (char) size + kind + "x".repeat(Math.max(0, size - 8));
    }

    private static final String WHOLE = box("ftyp", 24) + box("moov", 40) + box("mdat", 100);
    private static final String WIDE = "\0\0\0\1mdat\0\0\0\0\0\0\0\32tenletters";

    static Stream<Arguments> bodies() {
        Class<?> cut = ApiConnectionException.class;
        Class<?> unknown = DownloadUnverifiedException.class;
        return Stream.of(
                Arguments.of(WHOLE, null),
                Arguments.of(box("ftyp", 24) + WIDE + box("moov", 40), null),
                Arguments.of(WHOLE.substring(0, 150), cut),
                Arguments.of(WHOLE.substring(0, 67), cut),
                Arguments.of(WHOLE.substring(0, 64), cut),
                Arguments.of(WHOLE + box("free", 0), unknown),
                Arguments.of(WHOLE + box("moof", 20), unknown),
                Arguments.of(WHOLE + box("moof", 20) + box("mfra", 8), null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aDownloadWithoutALengthMayBeCut(String body, Class<? extends Exception> error)
            throws Exception {
        try (Ending ending = new Ending(body.getBytes(StandardCharsets.ISO_8859_1))) {
            Task task = finished(ending.url());
            BeatApi here = server.client(clock).build();
            if (error == null) {
                here.tasks().download(task, folder);
            } else {
                assertThrows(error, () -> here.tasks().download(task, folder));
                assertEquals(List.of(), files());
            }
            if (error != ApiConnectionException.class) {
                DownloadOptions options =
                        DownloadOptions.standard().overwrite(true).allowUnknownLength(true);
                Path path = here.tasks().download(task, folder, options);
                assertEquals(body, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** A server that marks the end of each answer by the connection's end alone. */
    private static final class Ending implements AutoCloseable {
        private final ServerSocket server =
                new ServerSocket(0, 9, InetAddress.getLoopbackAddress());

        Ending(byte[] body) throws IOException {
            Thread thread = new Thread(() -> answer(body));
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/v.mp4";
        }

        private void answer(byte[] body) {
            try {
                while (true) {
                    try (Socket socket = server.accept()) {
                        while (socket.getInputStream().read() != '\n'
                                || socket.getInputStream().read() != '\r') {
                            continue;
                        }
                        byte[] head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes();
                        socket.getOutputStream().write(head);
                        socket.getOutputStream().write(body);
                        // The end of what was asked is read, or the answer would be lost.
                        socket.getInputStream().read();
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"'{\"text\":\"A cat.\"}', read text() of its output", "{}, its result is its output"})
    void aTaskWithAnotherResultSaysSo(String output, String advice) {
        String text = "{\"id\":\"task_1\",\"status\":\"succeeded\",\"output\":" + output + "}";
        Task task = Task.of(Json.parse(text));
        server.then(200, "{\"data\":" + text + "}");
        String message =
                assertThrows(
                                DownloadException.class,
                                () -> client.tasks().download(task, folder))
                        .getMessage();
        assertTrue(message.endsWith(advice), message);
    }
}
