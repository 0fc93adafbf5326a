import beatapi.BeatApi;
import beatapi.models.UpdateWebhookEndpointParams;
import beatapi.models.UpdateWebhookEndpointStatus;

final class UpdateWebhookEndpoint {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.webhooks().update("wh_9aBcD", UpdateWebhookEndpointParams.builder()
                .status(UpdateWebhookEndpointStatus.of("disabled"))
                .build());
        System.out.println(result);
    }
}
