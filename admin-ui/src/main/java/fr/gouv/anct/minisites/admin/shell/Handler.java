package fr.gouv.anct.minisites.admin.shell;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers a call that its guard has let through. */
@FunctionalInterface
public interface Handler {

    Mono<ServerResponse> handle(Call call);
}
