import beatapi.BeatApi;
import beatapi.models.CreateEcommerceVideoTaskAspectRatio;
import beatapi.models.CreateEcommerceVideoTaskParams;
import java.util.List;

final class CreateEcommerceVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.ecommerceVideo().create(CreateEcommerceVideoTaskParams.builder()
                .images(List.of("https://media.beatapi.io/samples/smart-bottle.png"))
                .duration(15)
                .prompt("Fast product launch ad for paid social.")
                .aspectRatio(CreateEcommerceVideoTaskAspectRatio.of("9:16"))
                .build());
        System.out.println(result);
    }
}
