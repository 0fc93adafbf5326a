import beatapi.BeatApi;
import beatapi.models.CreateMusicVideoTaskComposeMode;
import beatapi.models.CreateMusicVideoTaskLanguage;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskQuality;
import beatapi.models.CreateMusicVideoTaskResolution;
import java.util.List;

final class CreateMusicVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().create(CreateMusicVideoTaskParams.builder()
                .images(List.of("https://media.beatapi.io/samples/neon-singer.png"))
                .audioUrl("https://media.beatapi.io/samples/neon-singer-preview.mp3")
                .prompt("Neon rooftop performance with metro cutaways and cinematic light trails.")
                .language(CreateMusicVideoTaskLanguage.of("en"))
                .resolution(CreateMusicVideoTaskResolution.of("720p"))
                .quality(CreateMusicVideoTaskQuality.of("standard"))
                .composeMode(CreateMusicVideoTaskComposeMode.of("auto"))
                .build());
        System.out.println(result);
    }
}
