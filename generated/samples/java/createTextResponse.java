import beatapi.BeatApi;
import beatapi.models.CreateTextResponseParams;
import java.util.Map;

final class CreateTextResponse {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.responses().create(CreateTextResponseParams.builder()
                .model("gpt-5.6-sol")
                .with("input", "Name three uses of a paper clip.")
                .with("reasoning", Map.of("effort", "medium"))
                .build());
        System.out.println(result);
    }
}
