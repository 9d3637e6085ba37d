package fr.gouv.anct.minisites.outside;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.resources.LoopResources;

/** Creates the clients of outside services. They have an event loop of their own, so that no visitor waits for it. */
@Component
public class OutsideClients implements DisposableBean {

    private final OutsideProperties properties;
    private final OutsideAnswers answers;
    private final String userAgent;
    private final LoopResources loop = LoopResources.create("outside", 1, true);

    OutsideClients(OutsideProperties properties, OutsideAnswers answers, Environment environment) {
        this.properties = properties;
        this.answers = answers;
        this.userAgent = "minisites/%s (%s)"
                .formatted(environment.getProperty("spring.application.version", "dev"), properties.contact());
    }

    /**
     * Creates the client of a service.
     *
     * @param source {@link OutsideSource#code}
     * @param baseUrl as configured
     */
    public OutsideClient create(String source, String baseUrl) {
        return new OutsideClient(source, BaseAddress.of(baseUrl), properties, userAgent, loop, answers);
    }

    /**
     * Creates the client of a service with many small answers, which are all kept.
     *
     * @param source {@link OutsideSource#code}
     * @param baseUrl as configured
     * @param largest maximum size of an answer, if it is smaller than the configured one
     */
    public OutsideClient create(String source, String baseUrl, DataSize largest) {
        return new OutsideClient(
                source, BaseAddress.of(baseUrl), properties.withLargest(largest), userAgent, loop, answers);
    }

    /**
     * Creates the client of a service that a signed-in person waits for: three seconds for a small answer, of which nothing
     * is kept ({@link OutsideClient#ask}).
     *
     * @param source name of the service in the log
     */
    public OutsideClient createForRequests(String source, String baseUrl) {
        return new OutsideClient(source, BaseAddress.of(baseUrl), properties.forRequests(), userAgent, loop, answers);
    }

    @Override
    public void destroy() {
        loop.dispose();
    }
}
