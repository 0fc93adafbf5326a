import beatapi.BeatApi;
import beatapi.models.ReadWebPagesFormat;
import beatapi.models.ReadWebPagesParams;
import java.util.List;

final class ReadWebPages {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.web().read(ReadWebPagesParams.builder()
                .urls(List.of("https://spec.openapis.org/oas/v3.1.0"))
                .query("webhooks object")
                .format(ReadWebPagesFormat.of("markdown"))
                .maxChars(4000)
                .build());
        System.out.println(result);
    }
}
