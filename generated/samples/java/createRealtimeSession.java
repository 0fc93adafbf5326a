import beatapi.BeatApi;
import beatapi.models.CreateRealtimeSessionParams;
import java.util.List;
import java.util.Map;

final class CreateRealtimeSession {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.fromEnvironment();
        var result = client.realtime().sessions().create(CreateRealtimeSessionParams.builder()
                .maxDurationSeconds(60)
                .allowedOrigins(List.of("https://app.example.com"))
                .metadata(Map.of("customer_id", "cus_123"))
                .build());
        System.out.println(result);
    }
}
