package beatapi;

import beatapi.models.*;

/** Text models, in the forms of OpenAI, Anthropic and Gemini. */
public final class ChatResource extends Resource {

    ChatResource(Engine engine) {
        super(engine);
    }

    /**
     * {@code completions} of this resource.
     *
     * @return its methods
     */
    public ChatCompletionsResource completions() {
        return new ChatCompletionsResource(engine);
    }

}
