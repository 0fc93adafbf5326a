package beatapi;

import java.util.ArrayList;
import java.util.List;

/** A clock that only pauses move. */
final class ManualClock implements Clock {
    final List<Double> pauses = new ArrayList<>();
    private double now;

    @Override
    public double now() {
        return now;
    }

    @Override
    public void sleep(double seconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(seconds);
        now += seconds;
    }
}
