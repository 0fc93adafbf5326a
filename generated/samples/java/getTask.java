import beatapi.BeatApi;

final class GetTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.tasks().retrieve("task_8K2qA");
        System.out.println(result);
    }
}
