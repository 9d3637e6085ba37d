package fr.gouv.anct.minisites.admin.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Signals that the object of a request has moved on: the user is redirected (303) to the screen that shows its state.
 */
public final class SeeOtherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient @Nullable Flash flash;

    /**
     * Redirects without a message.
     *
     * @param path of the screen, within the back office
     */
    public SeeOtherException(String path) {
        this(path, null);
    }

    /**
     * Redirects with a flash message.
     *
     * @param path of the screen, within the back office
     */
    public SeeOtherException(String path, @Nullable Flash flash) {
        super(path, null, false, false);
        this.path = path;
        this.flash = flash;
    }

    /** Returns the redirect. */
    public Mono<ServerResponse> answer(AdmittedRequest request) {
        return flash == null ? request.seeOther(path) : request.seeOther(path, flash);
    }
}
