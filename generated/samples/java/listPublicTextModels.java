import beatapi.BeatApi;

final class ListPublicTextModels {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.text().models().list();
        System.out.println(result);
    }
}
