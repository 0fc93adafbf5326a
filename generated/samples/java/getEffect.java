import beatapi.BeatApi;

final class GetEffect {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.effects().retrieve("video-muscle-max");
        System.out.println(result);
    }
}
