import Foundation

/// `realtime` of the client.
public struct RealtimeResource: Sendable {
    let engine: Engine

    /// `sessions` of this resource.
    public var sessions: RealtimeSessionsResource {
        RealtimeSessionsResource(engine: engine)
    }

}
