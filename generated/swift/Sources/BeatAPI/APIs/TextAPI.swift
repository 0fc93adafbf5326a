import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct TextResource: Sendable {
    let engine: Engine

    /// `models` of this resource.
    public var models: TextModelsResource {
        TextModelsResource(engine: engine)
    }

}
