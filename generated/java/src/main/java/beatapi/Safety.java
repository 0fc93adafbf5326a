package beatapi;

/** The effect of a repeated request. */
enum Safety {
    /** The same as one. */
    REPEATABLE,
    /** Its key tells the server that it is a repeat. */
    RECOGNISED,
    /** It may act twice. */
    ONCE;

    /**
     * Return the effect of a repeat. PUT and DELETE are idempotent (RFC 9110, section 9.2.2). So
     * is PATCH with JSON: its bodies hold new values, never differences.
     */
    static Safety of(String method, Idempotency idempotency) {
        if (!method.equals("POST") || idempotency == Idempotency.HARMLESS) {
            return REPEATABLE;
        }
        return idempotency == Idempotency.UNDECLARED ? ONCE : RECOGNISED;
    }
}
