package beatapi;

import beatapi.models.*;

/** Short live sessions that a browser joins with a secret of its own. */
public final class RealtimeResource extends Resource {

    RealtimeResource(Engine engine) {
        super(engine);
    }

    /**
     * {@code sessions} of this resource.
     *
     * @return its methods
     */
    public RealtimeSessionsResource sessions() {
        return new RealtimeSessionsResource(engine);
    }

}
