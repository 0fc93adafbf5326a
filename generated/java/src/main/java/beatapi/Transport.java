package beatapi;

import java.util.Map;

/** Sends a request once and takes its answer: the seam between the rules and the network. */
interface Transport {
    /** Chooses where a body goes, given status and header fields. */
    interface SinkFactory {
        /** Opens the sink of an answer. */
        Sink open(int status, Map<String, String> headers);
    }

    /** An answer whose body is still on its way. */
    interface Opened extends AutoCloseable {
        /** The HTTP status code. */
        int status();

        /** The header fields, with lower-case names; of repeated ones the first. */
        Map<String, String> headers();

        /**
         * The next piece of the body.
         *
         * @param seconds the timeout
         * @return the piece, or null at the end
         * @throws ApiConnectionException the connection was lost, or the time is up
         * @throws InterruptedException the thread was interrupted
         */
        byte[] next(double seconds) throws InterruptedException;

        /** Gives the connection up. */
        @Override
        void close();
    }

    /**
     * Sends a request, and leaves the body of its answer on the way.
     *
     * @param request the request
     * @param seconds the timeout for status and header fields
     * @return the answer, whatever its status
     * @throws ApiConnectionException no answer arrived
     * @throws InterruptedException the thread was interrupted; the request was given up
     */
    default Opened open(Request request, double seconds) throws InterruptedException {
        throw new UnsupportedOperationException("this transport has no streams");
    }

    /**
     * Sends a request.
     *
     * @param request the request
     * @param seconds the timeout
     * @param silence the seconds that may pass without another piece of the body
     * @param sinks the targets of the body
     * @return the answer, whatever its status
     * @throws ApiConnectionException no usable answer arrived
     * @throws InterruptedException the thread was interrupted; the request was given up
     */
    Reply exchange(Request request, double seconds, double silence, SinkFactory sinks)
            throws InterruptedException;
}
