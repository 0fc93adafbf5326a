import beatapi.BeatApi;
import beatapi.models.SearchCapabilitiesParams;
import beatapi.models.SearchCapabilitiesQuery;

final class SearchCapabilities {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.capabilities().search(
            SearchCapabilitiesQuery.builder()
                .build(),
            SearchCapabilitiesParams.builder()
                .query("小红书 搜索笔记")
                .build());
        System.out.println(result);
    }
}
