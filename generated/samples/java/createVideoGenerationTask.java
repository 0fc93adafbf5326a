import beatapi.BeatApi;
import beatapi.models.CreateVideoGenerationTaskAspectRatio;
import beatapi.models.CreateVideoGenerationTaskModel;
import beatapi.models.CreateVideoGenerationTaskParams;
import beatapi.models.CreateVideoGenerationTaskResolution;

final class CreateVideoGenerationTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.videos().create(CreateVideoGenerationTaskParams.builder()
                .model(CreateVideoGenerationTaskModel.of("minimax-h3"))
                .prompt("Waves roll onto a black beach, seen from above.")
                .duration(5)
                .aspectRatio(CreateVideoGenerationTaskAspectRatio.of("16:9"))
                .resolution(CreateVideoGenerationTaskResolution.of("768P"))
                .build());
        System.out.println(result);
    }
}
