import beatapi.BeatApi;
import beatapi.models.CreateMusicVideoTaskAspectRatio;
import beatapi.models.CreateMusicVideoTaskLanguage;
import beatapi.models.CreateMusicVideoTaskParams;
import beatapi.models.CreateMusicVideoTaskResolution;
import java.util.List;

final class CreateMusicVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().create(CreateMusicVideoTaskParams.builder()
                .images(List.of("https://cdn.example.com/singer.jpg"))
                .audioUrl("https://cdn.example.com/song.mp3")
                .prompt("A singer walks through a neon city at night.")
                .language(CreateMusicVideoTaskLanguage.of("en"))
                .resolution(CreateMusicVideoTaskResolution.of("720p"))
                .aspectRatio(CreateMusicVideoTaskAspectRatio.of("16:9"))
                .build());
        System.out.println(result);
    }
}
