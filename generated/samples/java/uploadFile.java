import beatapi.BeatApi;
import beatapi.FileInput;
import beatapi.models.UploadFileParams;
import beatapi.models.UploadFilePurpose;
import java.nio.file.Path;

final class UploadFile {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.files().upload(UploadFileParams.builder()
                .file(FileInput.of(Path.of("song.mp3")))
                .purpose(UploadFilePurpose.of("input"))
                .build());
        System.out.println(result);
    }
}
