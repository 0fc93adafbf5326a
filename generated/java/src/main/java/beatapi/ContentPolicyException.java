package beatapi;

/** 400 {@code content_policy_violation} (2026-08): an input or a prompt is not allowed. */
public final class ContentPolicyException extends BadRequestException {
    private static final long serialVersionUID = 1L;

    ContentPolicyException(Details details) {
        super(details, "Change the prompt or the inputs; sending them again will not help.");
    }
}
