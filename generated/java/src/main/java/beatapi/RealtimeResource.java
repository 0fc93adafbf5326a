package beatapi;

import beatapi.models.*;

/** {@code realtime} of the client. */
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
