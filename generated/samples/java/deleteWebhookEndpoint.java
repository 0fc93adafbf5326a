import beatapi.BeatApi;

final class DeleteWebhookEndpoint {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.webhooks().delete("wh_9aBcD");
        System.out.println(result);
    }
}
