import beatapi.BeatApi;

final class GetMusicVideoShotMedia {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.musicVideo().shots().media("task_8K2qA", "shot_xxx");
        System.out.println(result);
    }
}
