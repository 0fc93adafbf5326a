import beatapi.BeatApi;
import beatapi.models.EditMusicVideoShotParams;
import java.util.List;

final class EditMusicVideoShot {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().shots().edit("task_8K2qA", "shot_xxx", EditMusicVideoShotParams.builder()
                .prompt("Night city chorus with brighter face lighting.")
                .images(List.of("https://media.beatapi.io/samples/stage.png"))
                .build());
        System.out.println(result);
    }
}
