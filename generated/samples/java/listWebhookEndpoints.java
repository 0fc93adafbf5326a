import beatapi.BeatApi;

final class ListWebhookEndpoints {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.webhooks().list();
        System.out.println(result);
    }
}
