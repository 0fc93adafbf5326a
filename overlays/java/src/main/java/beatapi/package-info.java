/**
 * An independent client for BeatAPI: videos from pictures and a song.
 *
 * <p>Start with {@link beatapi.BeatApi}. Every exception is below {@link beatapi.BeatApiException};
 * deliveries to a webhook endpoint are checked by {@link beatapi.WebhookVerifier}.
 */
package beatapi;
