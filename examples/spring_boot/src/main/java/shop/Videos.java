package shop;

import beatapi.BeatApi;
import beatapi.DownloadOptions;
import beatapi.models.Task;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of videos. */
@Component
class Videos {
    private final BeatApi client;
    private final Path folder;

    Videos(BeatApi client, @Value("${videos}") Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /** Return the video of a task, if it was saved. */
    Optional<Path> find(String id) {
        return Optional.of(path(id)).filter(Files::exists);
    }

    /** Save the video of a task that has succeeded. */
    Path save(Task task) {
        try {
            Files.createDirectories(folder);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        // The same event can arrive twice. A file is replaced as a whole: nobody reads half of it.
        return client.tasks()
                .download(task, path(task.id()), DownloadOptions.standard().overwrite(true));
    }

    private Path path(String id) {
        return folder.resolve(id + ".mp4");
    }
}
