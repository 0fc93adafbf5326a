import beatapi.BeatApi;

final class ListGenerationModels {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.media().models().list();
        System.out.println(result);
    }
}
