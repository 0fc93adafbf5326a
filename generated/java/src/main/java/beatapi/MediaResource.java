package beatapi;

import beatapi.models.*;

/** Pictures and videos by model. */
public final class MediaResource extends Resource {

    MediaResource(Engine engine) {
        super(engine);
    }

    /**
     * {@code models} of this resource.
     *
     * @return its methods
     */
    public MediaModelsResource models() {
        return new MediaModelsResource(engine);
    }

}
