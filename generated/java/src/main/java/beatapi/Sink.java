package beatapi;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the body of an answer, piece by piece, in the order of the wire. */
interface Sink {
    /**
     * Takes the next piece.
     *
     * @throws IOException it cannot be stored
     * @throws BeatApiException no more of the body is wanted
     */
    void accept(ByteBuffer piece) throws IOException;

    /** The bytes, if they were kept in memory. */
    byte[] body();
}
