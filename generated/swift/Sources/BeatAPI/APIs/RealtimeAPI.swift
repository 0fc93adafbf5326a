import Foundation

/// Short live sessions that a browser joins with a secret of its own.
public struct RealtimeResource: Sendable {
    let engine: Engine

    /// `sessions` of this resource.
    public var sessions: RealtimeSessionsResource {
        RealtimeSessionsResource(engine: engine)
    }

}
