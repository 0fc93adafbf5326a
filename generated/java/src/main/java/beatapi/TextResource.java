package beatapi;

import beatapi.models.*;

/** Text models, in the forms of OpenAI, Anthropic and Gemini. */
public final class TextResource extends Resource {

    TextResource(Engine engine) {
        super(engine);
    }

    /**
     * {@code models} of this resource.
     *
     * @return its methods
     */
    public TextModelsResource models() {
        return new TextModelsResource(engine);
    }

}
