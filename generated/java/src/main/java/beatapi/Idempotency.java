package beatapi;

/** Whether the contract's version declares the {@code Idempotency-Key} header for an operation. */
enum Idempotency {
    UNDECLARED,
    OPTIONAL,
    REQUIRED
}
