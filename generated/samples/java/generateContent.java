import beatapi.BeatApi;
import beatapi.models.GenerateContentParams;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

final class GenerateContent {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.gemini().generateContent("gpt-5.6-sol", GenerateContentParams.builder()
                .contents(List.of(Map.of("role", new ObjectMapper().valueToTree("user"), "parts", new ObjectMapper().valueToTree(List.of(Map.of("text", "Name three uses of a paper clip."))))))
                .build());
        System.out.println(result);
    }
}
