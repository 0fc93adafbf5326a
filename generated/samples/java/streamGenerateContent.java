import beatapi.BeatApi;
import beatapi.models.StreamGenerateContentParams;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

final class StreamGenerateContent {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        try (var events = client.gemini().streamGenerateContent("gpt-5.6-sol", StreamGenerateContentParams.builder()
                .contents(List.of(Map.of("role", new ObjectMapper().valueToTree("user"), "parts", new ObjectMapper().valueToTree(List.of(Map.of("text", "Name three uses of a paper clip."))))))
                .build())) {
            events.forEach(System.out::println);
        }
    }
}
