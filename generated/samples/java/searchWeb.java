import beatapi.BeatApi;
import beatapi.models.SearchWebParams;
import beatapi.models.SearchWebTimeRange;
import beatapi.models.SearchWebType;

final class SearchWeb {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.web().search(SearchWebParams.builder()
                .query("OpenAPI 3.1 webhooks")
                .type(SearchWebType.of("web"))
                .maxResults(3)
                .timeRange(SearchWebTimeRange.of("year"))
                .build());
        System.out.println(result);
    }
}
