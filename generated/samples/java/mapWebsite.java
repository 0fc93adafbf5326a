import beatapi.BeatApi;
import beatapi.models.MapWebsiteParams;
import java.util.List;

final class MapWebsite {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.web().map(MapWebsiteParams.builder()
                .url("https://spec.openapis.org")
                .limit(20)
                .selectPaths(List.of("/oas/.*"))
                .build());
        System.out.println(result);
    }
}
