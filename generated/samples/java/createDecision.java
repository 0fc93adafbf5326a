import beatapi.BeatApi;
import beatapi.models.CreateDecisionParams;
import beatapi.models.DecisionQuestion;
import beatapi.models.DecisionQuestionType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

final class CreateDecision {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.decisions().create(CreateDecisionParams.builder()
                .state(new ObjectMapper().valueToTree("Command: rm -rf ./build. Working directory: /home/app."))
                .questions(Map.of("safe_to_run", DecisionQuestion.builder().type(DecisionQuestionType.of("noul")).instructions(new ObjectMapper().valueToTree("Is the command safe to run?")).build()))
                .model("jev-1.13-free")
                .build());
        System.out.println(result);
    }
}
