import beatapi.BeatApi;
import beatapi.models.CreateVideoAnalysisTaskAnalysisDepth;
import beatapi.models.CreateVideoAnalysisTaskParams;

final class CreateVideoAnalysisTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.videoAnalysis().create(CreateVideoAnalysisTaskParams.builder()
                .videoUrl("https://media.beatapi.io/uploads/input.mp4")
                .prompt("List the cuts of the video with their times.")
                .analysisDepth(CreateVideoAnalysisTaskAnalysisDepth.of("standard"))
                .maxOutputTokens(2048)
                .build());
        System.out.println(result);
    }
}
