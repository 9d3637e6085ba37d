package fr.gouv.anct.minisites.admin.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a call is about is not where it is looked for: the person is sent (303) to the screen that says what became of it. */
public final class ElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient @Nullable Flash flash;

    /** @param path of the screen, within the back office */
    public ElsewhereException(String path) {
        this(path, null);
    }

    /**
     * With something to say there.
     *
     * @param path of the screen, within the back office
     */
    public ElsewhereException(String path, @Nullable Flash flash) {
        super(path, null, false, false);
        this.path = path;
        this.flash = flash;
    }

    /** Sends the person there. */
    Mono<ServerResponse> answer(Call call) {
        return flash == null ? call.seeOther(path) : call.seeOther(path, flash);
    }
}
