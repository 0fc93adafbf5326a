import beatapi.BeatApi;

final class ListWorkflows {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.workflows().list();
        System.out.println(result);
    }
}
