import beatapi.BeatApi;

final class GetUsage {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.usage().retrieve();
        System.out.println(result);
    }
}
