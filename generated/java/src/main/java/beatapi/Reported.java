package beatapi;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.BiConsumer;

/**
 * A body that reports its progress, from the beginning each time it is sent.
 *
 * @param body the body
 * @param onProgress takes the bytes sent so far and their total
 */
record Reported(BodyPublisher body, BiConsumer<Long, Long> onProgress) implements BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counting(subscriber));
    }

    /** Hands pieces on, and counts their bytes. */
    private final class Counting implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> next;
        private Subscription subscription;
        private long sent;

        Counting(Subscriber<? super ByteBuffer> next) {
            this.next = next;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            next.onSubscribe(given);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            sent += piece.remaining();
            next.onNext(piece);
            try {
                onProgress.accept(sent, contentLength());
            } catch (RuntimeException thrown) {
                subscription.cancel();
                next.onError(new UploadException("onProgress failed: " + thrown.getMessage(), thrown));
            }
        }

        @Override
        public void onError(Throwable error) {
            next.onError(error);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
