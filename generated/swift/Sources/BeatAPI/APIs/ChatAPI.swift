import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct ChatResource: Sendable {
    let engine: Engine

    /// `completions` of this resource.
    public var completions: ChatCompletionsResource {
        ChatCompletionsResource(engine: engine)
    }

}
