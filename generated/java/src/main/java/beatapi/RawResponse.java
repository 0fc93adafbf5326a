package beatapi;

import java.util.Map;

/** An answer as it arrived. */
public final class RawResponse {
    private final Reply reply;

    RawResponse(Reply reply) {
        this.reply = reply;
    }

    /**
     * The HTTP status code.
     *
     * @return 200 to 599
     */
    public int status() {
        return reply.status();
    }

    /**
     * The header fields.
     *
     * @return with lower-case names; of repeated ones the first
     */
    public Map<String, String> headers() {
        return reply.headers();
    }

    /**
     * The bytes of the body; of an error answer the beginning.
     *
     * @return a copy
     */
    public byte[] body() {
        return reply.body().clone();
    }
}
