/// Everything a client offers. Generated from spec 2026-07-31.
extension BeatAPIClient {
    /// The methods of `workflows`.
    public var workflows: WorkflowsResource {
        WorkflowsResource(engine: engine)
    }

    /// The methods of `musicVideo`.
    public var musicVideo: MusicVideoResource {
        MusicVideoResource(engine: engine)
    }

    /// The methods of `ecommerceVideo`.
    public var ecommerceVideo: EcommerceVideoResource {
        EcommerceVideoResource(engine: engine)
    }

    /// The methods of `tasks`.
    public var tasks: TasksResource {
        TasksResource(engine: engine)
    }

    /// The methods of `usage`.
    public var usage: UsageResource {
        UsageResource(engine: engine)
    }

    /// The methods of `files`.
    public var files: FilesResource {
        FilesResource(engine: engine)
    }

    /// The methods of `webhooks`.
    public var webhooks: WebhooksResource {
        WebhooksResource(engine: engine)
    }

    /// The methods of `realtime`.
    public var realtime: RealtimeResource {
        RealtimeResource(engine: engine)
    }

}
