import beatapi.BeatApi;

final class ListEffects {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.effects().list();
        System.out.println(result);
    }
}
