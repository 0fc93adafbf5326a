import beatapi.BeatApi;
import beatapi.models.RunCapabilityParams;
import beatapi.models.RunCapabilityView;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

final class RunCapability {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.capabilities().run(RunCapabilityParams.builder()
                .reference("data:xiaohongshu.app_v2.search_notes")
                .input(Map.of("keyword", new ObjectMapper().valueToTree("AI 视频")))
                .view(RunCapabilityView.of("preview"))
                .build());
        System.out.println(result);
    }
}
