import beatapi.BeatApi;
import beatapi.models.CreateEcommerceVideoTaskAspectRatio;
import beatapi.models.CreateEcommerceVideoTaskLanguage;
import beatapi.models.CreateEcommerceVideoTaskParams;
import java.util.List;

final class CreateEcommerceVideoTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.ecommerceVideo().create(CreateEcommerceVideoTaskParams.builder()
                .images(List.of("https://cdn.example.com/shoe.png"))
                .duration(15)
                .prompt("A running shoe in the rain, calm and bright.")
                .aspectRatio(CreateEcommerceVideoTaskAspectRatio.of("9:16"))
                .language(CreateEcommerceVideoTaskLanguage.of("en"))
                .build());
        System.out.println(result);
    }
}
