package sdk;

import java.nio.ByteBuffer;

/** Takes the body of an answer, piece by piece, in the order of the wire. */
interface Sink {
    /**
     * Takes the next piece.
     *
     * @throws SdkException no more of the body is wanted, or it cannot be stored
     */
    void accept(ByteBuffer piece);

    /** The bytes, if they were kept in memory. */
    byte[] body();
}
