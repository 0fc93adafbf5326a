import beatapi.BeatApi;

final class GetRealtimeSession {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.realtime().sessions().retrieve("rts_01JEXAMPLE");
        System.out.println(result);
    }
}
