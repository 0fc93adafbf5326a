import beatapi.BeatApi;
import beatapi.models.EditMusicVideoShotParams;
import beatapi.models.EditMusicVideoShotQuality;
import beatapi.models.EditMusicVideoShotResolution;

final class EditMusicVideoShot {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().shots().edit("task_8K2qA", "shot_xxx", EditMusicVideoShotParams.builder()
                .prompt("Night city chorus with brighter face lighting.")
                .duration(5)
                .quality(EditMusicVideoShotQuality.of("standard"))
                .resolution(EditMusicVideoShotResolution.of("720p"))
                .build());
        System.out.println(result);
    }
}
