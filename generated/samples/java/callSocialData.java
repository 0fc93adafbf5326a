import beatapi.BeatApi;
import beatapi.models.CallSocialDataParams;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

final class CallSocialData {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.socialData().call(CallSocialDataParams.builder()
                .action("xiaohongshu.app_v2.search_notes")
                .params(Map.of("keyword", new ObjectMapper().valueToTree("AI 视频")))
                .build());
        System.out.println(result);
    }
}
