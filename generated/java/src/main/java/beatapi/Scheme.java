package beatapi;

/**
 * A security scheme of the contract.
 *
 * @param id its name there
 * @param kind the kind of credential
 * @param place {@code header}, {@code query} or {@code cookie}
 * @param wire the name of the field there
 * @param variable the environment variable that may hold the credential, without its prefix
 */
record Scheme(String id, Kind kind, String place, String wire, String variable) {
    /** The kind of credential that a scheme takes. */
    enum Kind {
        /** A bearer token (RFC 6750). */
        BEARER,
        /** User name and password with a colon between them (RFC 7617). */
        BASIC,
        /** A value by itself. */
        KEY,
        /** A client certificate, which the HTTP client brings. */
        MTLS
    }

    boolean takesText() {
        return kind == Kind.BEARER || kind == Kind.KEY;
    }

    /** Return the code, or the environment variable, with which a caller passes the credential. */
    String example() {
        String value = kind == Kind.BASIC ? "\"user:password\"" : "\"...\"";
        return "credential(\"" + id + "\", " + value + ") or BEATAPI_" + variable;
    }
}
