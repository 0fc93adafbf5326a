import beatapi.BeatApi;
import beatapi.models.ComposeMusicVideoTaskParams;
import java.util.List;

final class ComposeMusicVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().compose("task_8K2qA", ComposeMusicVideoTaskParams.builder()
                .shotIds(List.of("shot_xxx", "shot_yyy"))
                .build());
        System.out.println(result);
    }
}
