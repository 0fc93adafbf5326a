/// Everything a client offers. Generated from spec 2026-10-02.
extension BeatAPIClient {
    /// The methods of `workflows`.
    public var workflows: WorkflowsResource {
        WorkflowsResource(engine: engine)
    }

    /// The methods of `media`.
    public var media: MediaResource {
        MediaResource(engine: engine)
    }

    /// The methods of `images`.
    public var images: ImagesResource {
        ImagesResource(engine: engine)
    }

    /// The methods of `videos`.
    public var videos: VideosResource {
        VideosResource(engine: engine)
    }

    /// The methods of `effects`.
    public var effects: EffectsResource {
        EffectsResource(engine: engine)
    }

    /// The methods of `musicVideo`.
    public var musicVideo: MusicVideoResource {
        MusicVideoResource(engine: engine)
    }

    /// The methods of `ecommerceVideo`.
    public var ecommerceVideo: EcommerceVideoResource {
        EcommerceVideoResource(engine: engine)
    }

    /// The methods of `videoAnalysis`.
    public var videoAnalysis: VideoAnalysisResource {
        VideoAnalysisResource(engine: engine)
    }

    /// The methods of `text`.
    public var text: TextResource {
        TextResource(engine: engine)
    }

    /// The methods of `models`.
    public var models: ModelsResource {
        ModelsResource(engine: engine)
    }

    /// The methods of `responses`.
    public var responses: ResponsesResource {
        ResponsesResource(engine: engine)
    }

    /// The methods of `chat`.
    public var chat: ChatResource {
        ChatResource(engine: engine)
    }

    /// The methods of `messages`.
    public var messages: MessagesResource {
        MessagesResource(engine: engine)
    }

    /// The methods of `decisions`.
    public var decisions: DecisionsResource {
        DecisionsResource(engine: engine)
    }

    /// The methods of `web`.
    public var web: WebResource {
        WebResource(engine: engine)
    }

    /// The methods of `capabilities`.
    public var capabilities: CapabilitiesResource {
        CapabilitiesResource(engine: engine)
    }

    /// The methods of `socialData`.
    public var socialData: SocialDataResource {
        SocialDataResource(engine: engine)
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

    /// The methods of `gemini`.
    public var gemini: GeminiResource {
        GeminiResource(engine: engine)
    }

}
