import beatapi.BeatApi;
import beatapi.models.CreateChatCompletionParams;
import java.util.List;
import java.util.Map;

final class CreateChatCompletion {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.chat().completions().create(CreateChatCompletionParams.builder()
                .model("gpt-5.6-terra")
                .with("messages", List.of(Map.of("role", "user", "content", "Name three uses of a paper clip.")))
                .build());
        System.out.println(result);
    }
}
