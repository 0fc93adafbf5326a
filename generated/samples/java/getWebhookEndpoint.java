import beatapi.BeatApi;

final class GetWebhookEndpoint {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.webhooks().retrieve("wh_9aBcD");
        System.out.println(result);
    }
}
