package fr.gouv.anct.minisites.admin.layout;

import java.util.List;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;

/** Supplies message writers and view resolvers to responses that are written outside a route handler. */
public record ResponseContext(HandlerStrategies strategies) implements ServerResponse.Context {

    @Override
    public List<HttpMessageWriter<?>> messageWriters() {
        return strategies.messageWriters();
    }

    @Override
    public List<ViewResolver> viewResolvers() {
        return strategies.viewResolvers();
    }
}
