import beatapi.BeatApi;
import beatapi.models.CreateMessageParams;
import java.util.List;
import java.util.Map;

final class CreateMessage {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.messages().create(CreateMessageParams.builder()
                .model("gpt-5.6-luna")
                .with("max_tokens", 1024)
                .with("messages", List.of(Map.of("role", "user", "content", "Name three uses of a paper clip.")))
                .build());
        System.out.println(result);
    }
}
