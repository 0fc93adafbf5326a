package beatapi;

/** Everything a client offers. Generated from spec 2026-10-02. */
public abstract class Resources {
    final Engine engine;

    Resources(Engine engine) {
        this.engine = engine;
    }

    /**
     * The methods of {@code workflows}.
     *
     * @return the resource
     */
    public WorkflowsResource workflows() {
        return new WorkflowsResource(engine);
    }

    /**
     * The methods of {@code media}.
     *
     * @return the resource
     */
    public MediaResource media() {
        return new MediaResource(engine);
    }

    /**
     * The methods of {@code images}.
     *
     * @return the resource
     */
    public ImagesResource images() {
        return new ImagesResource(engine);
    }

    /**
     * The methods of {@code videos}.
     *
     * @return the resource
     */
    public VideosResource videos() {
        return new VideosResource(engine);
    }

    /**
     * The methods of {@code effects}.
     *
     * @return the resource
     */
    public EffectsResource effects() {
        return new EffectsResource(engine);
    }

    /**
     * The methods of {@code musicVideo}.
     *
     * @return the resource
     */
    public MusicVideoResource musicVideo() {
        return new MusicVideoResource(engine);
    }

    /**
     * The methods of {@code ecommerceVideo}.
     *
     * @return the resource
     */
    public EcommerceVideoResource ecommerceVideo() {
        return new EcommerceVideoResource(engine);
    }

    /**
     * The methods of {@code videoAnalysis}.
     *
     * @return the resource
     */
    public VideoAnalysisResource videoAnalysis() {
        return new VideoAnalysisResource(engine);
    }

    /**
     * The methods of {@code text}.
     *
     * @return the resource
     */
    public TextResource text() {
        return new TextResource(engine);
    }

    /**
     * The methods of {@code models}.
     *
     * @return the resource
     */
    public ModelsResource models() {
        return new ModelsResource(engine);
    }

    /**
     * The methods of {@code responses}.
     *
     * @return the resource
     */
    public ResponsesResource responses() {
        return new ResponsesResource(engine);
    }

    /**
     * The methods of {@code chat}.
     *
     * @return the resource
     */
    public ChatResource chat() {
        return new ChatResource(engine);
    }

    /**
     * The methods of {@code messages}.
     *
     * @return the resource
     */
    public MessagesResource messages() {
        return new MessagesResource(engine);
    }

    /**
     * The methods of {@code decisions}.
     *
     * @return the resource
     */
    public DecisionsResource decisions() {
        return new DecisionsResource(engine);
    }

    /**
     * The methods of {@code web}.
     *
     * @return the resource
     */
    public WebResource web() {
        return new WebResource(engine);
    }

    /**
     * The methods of {@code capabilities}.
     *
     * @return the resource
     */
    public CapabilitiesResource capabilities() {
        return new CapabilitiesResource(engine);
    }

    /**
     * The methods of {@code socialData}.
     *
     * @return the resource
     */
    public SocialDataResource socialData() {
        return new SocialDataResource(engine);
    }

    /**
     * The methods of {@code tasks}.
     *
     * @return the resource
     */
    public TasksResource tasks() {
        return new TasksResource(engine);
    }

    /**
     * The methods of {@code usage}.
     *
     * @return the resource
     */
    public UsageResource usage() {
        return new UsageResource(engine);
    }

    /**
     * The methods of {@code files}.
     *
     * @return the resource
     */
    public FilesResource files() {
        return new FilesResource(engine);
    }

    /**
     * The methods of {@code webhooks}.
     *
     * @return the resource
     */
    public WebhooksResource webhooks() {
        return new WebhooksResource(engine);
    }

    /**
     * The methods of {@code realtime}.
     *
     * @return the resource
     */
    public RealtimeResource realtime() {
        return new RealtimeResource(engine);
    }

    /**
     * The methods of {@code gemini}.
     *
     * @return the resource
     */
    public GeminiResource gemini() {
        return new GeminiResource(engine);
    }
}
