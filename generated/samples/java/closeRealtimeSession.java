import beatapi.BeatApi;

final class CloseRealtimeSession {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.realtime().sessions().close("rts_01JEXAMPLE");
        System.out.println(result);
    }
}
