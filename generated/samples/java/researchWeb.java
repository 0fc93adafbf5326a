import beatapi.BeatApi;
import beatapi.models.ResearchWebParams;

final class ResearchWeb {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.web().research(ResearchWebParams.builder()
                .query("How does OpenAPI 3.1 describe webhooks?")
                .build());
        System.out.println(result);
    }
}
