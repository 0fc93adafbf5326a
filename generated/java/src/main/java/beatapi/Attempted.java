package beatapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of one attempt. The JDK asks for its length once before it writes the header fields, and
 * subscribes to it after them, so it knows how far the attempt came.
 */
final class Attempted implements BodyPublisher {
    private final BodyPublisher body;
    private final boolean mayRepeat;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean subscribed;

    /**
     * A body that is sent once.
     *
     * @param body null for none
     * @param mayRepeat true if the HTTP client may need a second request, to authenticate itself
     */
    Attempted(Body body, boolean mayRepeat) {
        this.body = body == null ? BodyPublishers.noBody() : body.publisher();
        this.mayRepeat = mayRepeat;
    }

    @Override
    public long contentLength() {
        // The JDK by itself repeats a GET whose connection closed without an answer, and has no
        // setting for one client. The repeat ends here, before it is sent.
        if (begun.getAndSet(true) && !mayRepeat) {
            throw new UncheckedIOException(new IOException("the connection was closed"));
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscribed = true;
        body.subscribe(subscriber);
    }

    /** Return true if the whole request may have been sent. */
    boolean mayBeSent() {
        return body.contentLength() == 0 ? begun.get() : subscribed;
    }
}
