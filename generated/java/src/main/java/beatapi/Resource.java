package beatapi;

/** A group of methods. */
public abstract class Resource {
    final Engine engine;

    Resource(Engine engine) {
        this.engine = engine;
    }

    <T> T call(Operation<T> operation, Arguments arguments, RequestOptions options) {
        return engine.call(operation, arguments, options);
    }

    <T> EventStream<T> stream(
            Operation<T> operation, Arguments arguments, RequestOptions options) {
        return engine.stream(operation, arguments, options);
    }
}
