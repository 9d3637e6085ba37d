package fr.gouv.anct.minisites.admin.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Signals that the object of a request does not exist or is foreign to the caller; see {@link AdmittedRequest#notFound()}. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Mono<ServerResponse> form;

    NotFoundException() {
        this(null);
    }

    /**
     * Answers with a form.
     *
     * @param form the response sent instead of 404
     */
    NotFoundException(@Nullable Mono<ServerResponse> form) {
        super("missing", null, false, false);
        this.form = form;
    }

    @Nullable
    public Mono<ServerResponse> form() {
        return form;
    }
}
