import beatapi.BeatApi;
import beatapi.models.InspectCapabilityParams;

final class InspectCapability {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.capabilities().inspect(InspectCapabilityParams.builder()
                .reference("data:xiaohongshu.app_v2.search_notes")
                .build());
        System.out.println(result);
    }
}
