import Foundation

/// Pictures and videos by model.
public struct MediaResource: Sendable {
    let engine: Engine

    /// `models` of this resource.
    public var models: MediaModelsResource {
        MediaModelsResource(engine: engine)
    }

}
