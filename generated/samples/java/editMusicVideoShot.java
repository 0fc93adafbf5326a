import beatapi.BeatApi;
import beatapi.models.EditMusicVideoShotParams;

final class EditMusicVideoShot {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().shots().edit("task_8K2qA", "shot_4Tn0b", EditMusicVideoShotParams.builder()
                .prompt("The singer stops under a red street light.")
                .duration(5)
                .build());
        System.out.println(result);
    }
}
