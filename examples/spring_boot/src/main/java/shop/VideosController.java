package shop;

import beatapi.BadRequestException;
import beatapi.BeatApi;
import beatapi.BeatApiException;
import beatapi.FileInput;
import beatapi.NotFoundException;
import beatapi.UploadException;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.Task;
import beatapi.models.TaskStatus;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders of videos, and the videos. */
@RestController
class VideosController {
    private static final String TASK_ID = "[A-Za-z0-9_-]{1,128}";

    private final BeatApi client;
    private final Videos videos;

    VideosController(BeatApi client, Videos videos) {
        this.client = client;
        this.videos = videos;
    }

    /** Order a music video of a picture and a song. */
    @PostMapping(path = "/videos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> order(@RequestParam MultipartFile image, @RequestParam MultipartFile song)
            throws IOException {
        // The create has a key of its own: if the client retries it, it is paid once.
        Task task =
                client.musicVideo()
                        .create(
                                CreateMusicVideoTaskParams.builder()
                                        .images(List.of(upload(image)))
                                        .audioUrl(upload(song))
                                        .build());
        return state(task);
    }

    /** Answer with the video of a task, or with its status as long as there is none. */
    @GetMapping("/videos/{id:" + TASK_ID + "}")
    ResponseEntity<?> show(@PathVariable String id) {
        Optional<Path> video = videos.find(id);
        if (video.isEmpty()) {
            Task task = client.tasks().retrieve(id);
            if (task.status() != TaskStatus.SUCCEEDED) {
                return ResponseEntity.ok(state(task));
            }
            // The webhook is still to come, or was lost.
            video = Optional.of(videos.save(task));
        }
        MediaType type = MediaType.valueOf("video/mp4");
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(video.get()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, String> missing(NotFoundException error) {
        return Map.of("error", "there is no such video");
    }

    /** A file of another type, or too large: the visitor can choose another one. */
    @ExceptionHandler({BadRequestException.class, UploadException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(BeatApiException error) {
        return Map.of("error", error.getMessage());
    }

    private String upload(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return client.files().upload(FileInput.of(content)).url();
        }
    }

    private static Map<String, String> state(Task task) {
        return Map.of("id", task.id(), "status", task.status().value());
    }
}
