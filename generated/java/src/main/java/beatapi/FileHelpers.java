package beatapi;

import beatapi.models.UploadFileParams;
import beatapi.models.UploadedFile;

import java.nio.file.Path;

/** Uploading, in short. */
public abstract class FileHelpers extends Resource {
    FileHelpers(Engine engine) {
        super(engine);
    }

    abstract UploadedFile upload(UploadFileParams params, RequestOptions options);

    /**
     * Uploads a file on disk, in constant memory.
     *
     * @param path the path of the file
     * @return the file; its {@code url()} can be passed to tasks
     * @throws UploadException it is empty, too large or cannot be read
     */
    public UploadedFile upload(Path path) {
        return upload(FileInput.of(path));
    }

    /**
     * Uploads a file.
     *
     * @param file a path or bytes
     * @return the file; its {@code url()} can be passed to tasks
     * @throws UploadException it is empty, too large or cannot be read
     */
    public UploadedFile upload(FileInput file) {
        return upload(file, RequestOptions.none());
    }

    /**
     * Uploads a file.
     *
     * @param file a path or bytes
     * @param options options of the call, such as its {@code onProgress}
     * @return the file; its {@code url()} can be passed to tasks
     * @throws UploadException it is empty, too large or cannot be read
     */
    public UploadedFile upload(FileInput file, RequestOptions options) {
        return upload(UploadFileParams.builder().file(file).build(), options);
    }
}
