package shop;

import beatapi.BeatApi;
import beatapi.WebhookVerifier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shop that sells music videos. */
@SpringBootApplication
public class Shop {
    /**
     * Start the shop.
     *
     * @param arguments those of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Shop.class, arguments);
    }

    /** One client for all threads, from BEATAPI_API_KEY. */
    @Bean
    BeatApi client() {
        return BeatApi.fromEnvironment();
    }

    @Bean
    WebhookVerifier verifier(@Value("${beatapi.webhook-secret}") String secret) {
        return new WebhookVerifier(secret);
    }

    /** Threads for work that outlives a request. */
    @Bean
    ExecutorService workers() {
        return Executors.newFixedThreadPool(8);
    }
}
