package beatapi;

import beatapi.models.WebhookEvent;

/**
 * A verified event, and which secret signed it.
 *
 * @param event the event
 * @param secretIndex the place of the matching secret among those of the verifier; once the old
 *     secret stops matching, its rotation is over
 */
public record VerifiedWebhook(WebhookEvent event, int secretIndex) {}
