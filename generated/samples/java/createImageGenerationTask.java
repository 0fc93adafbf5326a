import beatapi.BeatApi;
import beatapi.models.CreateImageGenerationTaskAspectRatio;
import beatapi.models.CreateImageGenerationTaskModel;
import beatapi.models.CreateImageGenerationTaskOutputFormat;
import beatapi.models.CreateImageGenerationTaskParams;

final class CreateImageGenerationTask {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.images().create(CreateImageGenerationTaskParams.builder()
                .model(CreateImageGenerationTaskModel.of("nano-banana"))
                .prompt("A red bicycle leaning against a white wall in the morning sun.")
                .aspectRatio(CreateImageGenerationTaskAspectRatio.of("1:1"))
                .outputFormat(CreateImageGenerationTaskOutputFormat.of("png"))
                .build());
        System.out.println(result);
    }
}
