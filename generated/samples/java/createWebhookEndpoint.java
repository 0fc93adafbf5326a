import beatapi.BeatApi;
import beatapi.models.CreateWebhookEndpointEvents;
import beatapi.models.CreateWebhookEndpointParams;
import java.util.List;

final class CreateWebhookEndpoint {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.webhooks().create(CreateWebhookEndpointParams.builder()
                .url("https://example.com/beatapi-webhook")
                .events(List.of(CreateWebhookEndpointEvents.of("task.succeeded"), CreateWebhookEndpointEvents.of("task.failed")))
                .build());
        System.out.println(result);
    }
}
