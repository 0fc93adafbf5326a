package beatapi;

/** Everything a client offers. Generated from spec 2026-07-31. */
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
}
