package fr.gouv.anct.minisites.admin.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a call is about does not exist, or not for whom it comes from; see {@link Call#missing()}. */
class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Mono<ServerResponse> form;

    MissingException() {
        this(null);
    }

    /** @param form what is answered instead of 404 */
    MissingException(@Nullable Mono<ServerResponse> form) {
        super("missing", null, false, false);
        this.form = form;
    }

    @Nullable
    Mono<ServerResponse> form() {
        return form;
    }
}
