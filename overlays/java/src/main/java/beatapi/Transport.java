package beatapi;

import java.util.Map;

/** Sends a request once and takes its answer: the seam between the rules and the network. */
interface Transport {
    /** Chooses where a body goes, given status and header fields. */
    interface SinkFactory {
        /** Opens the sink of an answer. */
        Sink open(int status, Map<String, String> headers);
    }

    /**
     * Sends a request.
     *
     * @param request what to send
     * @param seconds when to give up
     * @param silence the seconds that may pass without another piece of the body
     * @param sinks where the body goes
     * @return the answer, whatever its status
     * @throws ApiConnectionException no usable answer arrived
     * @throws InterruptedException the thread was interrupted; the request was given up
     */
    Reply exchange(Request request, double seconds, double silence, SinkFactory sinks)
            throws InterruptedException;
}
