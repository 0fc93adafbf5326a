import beatapi.BeatApi;

final class ListTextModels {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.models().list();
        System.out.println(result);
    }
}
