import beatapi.BeatApi;
import beatapi.models.CreateEffectTaskParams;
import beatapi.models.CreateEffectTaskParamsOptions;
import java.util.List;

final class CreateEffectTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.effects().create(CreateEffectTaskParams.builder()
                .effectId("video-muscle-max")
                .images(List.of("https://media.beatapi.io/samples/portrait.png"))
                .options(CreateEffectTaskParamsOptions.builder().resolution("720p").duration(12).build())
                .build());
        System.out.println(result);
    }
}
