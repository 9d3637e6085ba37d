package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.PageTimings;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Checks the response to an error that no filter handles, on a separate server. */
class UncaughtErrorHandlerTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UncaughtErrorHandler.class);
    private final UncaughtErrorHandler faults = new UncaughtErrorHandler(
            new PageRendering(new FakeRenderer(), new PageTimings(new SimpleMeterRegistry()), "http://localhost/"),
            new ServerPorts());

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    private String answer(WebHandler handler) {
        HttpHandler application = WebHttpHandlerBuilder.webHandler(handler)
                .exceptionHandlers(handlers -> handlers.add(faults))
                .build();
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(application))
                .bindNow(Duration.ofSeconds(10));
        try {
            return new VisitorClient(server.port()).raw("GET / HTTP/1.1", "Host: a.example.fr");
        } finally {
            server.disposeNow();
        }
    }

    @Test
    void aFaultIsThePlatformsPageAndOneLogEntry() {
        String answer = answer(exchange -> {
            exchange.getResponse().getHeaders().set("Set-Cookie", "half=done");
            throw new IllegalStateException("a secret of the code");
        });
        assertThat(answer)
                .startsWith("HTTP/1.1 500")
                .contains("FAULT", "default-src 'none'", "no-store")
                .doesNotContain("secret", "Exception", "Whitelabel", "half=done");
        assertThat(log.list).hasSize(1);
    }

    @Test
    void anAnswerThatHasBegunIsCut() {
        String answer = answer(exchange -> exchange.getResponse()
                .writeWith(Flux.concat(
                        Mono.fromSupplier(() ->
                                exchange.getResponse().bufferFactory().wrap("begun".getBytes(StandardCharsets.UTF_8))),
                        Mono.error(new IllegalStateException("a secret of the code")))));
        assertThat(answer).doesNotContain("secret", "FAULT", "\r\n0\r\n");
        assertThat(log.list).hasSize(1);
    }

    @Test
    void aClientThatLeavesIsNoFault() {
        answer(_ -> Mono.error(new java.io.IOException("Connection reset by peer")));
        assertThat(log.list).isEqualTo(List.of());
    }
}
