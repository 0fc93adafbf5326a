import beatapi.BeatApi;
import beatapi.models.CreateMusicVideoTaskMvTier;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskResolution;
import java.util.List;

final class CreateMusicVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().create(CreateMusicVideoTaskParams.builder()
                .audioUrl("https://media.beatapi.io/samples/neon-singer-preview.mp3")
                .mvTier(CreateMusicVideoTaskMvTier.of("standard"))
                .images(List.of("https://media.beatapi.io/samples/neon-singer.png"))
                .resolution(CreateMusicVideoTaskResolution.of("720p"))
                .build());
        System.out.println(result);
    }
}
