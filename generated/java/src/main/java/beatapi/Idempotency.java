package beatapi;

/** The contract's declaration of the {@code Idempotency-Key} header for an operation. */
enum Idempotency {
    UNDECLARED,
    OPTIONAL,
    REQUIRED,
    /** A repeat does no harm without it, as that of an upload. */
    HARMLESS
}
