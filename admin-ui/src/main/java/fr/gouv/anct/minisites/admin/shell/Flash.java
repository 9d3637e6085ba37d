package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.session.SessionAttribute;
import fr.gouv.anct.minisites.database.StoredJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Something to say once, on the next screen.
 *
 * @param text may be empty when the title says it all
 * @param act a button that takes back what was done; none for most
 */
public record Flash(
        Kind kind, String title, String text, @Nullable Act act) {

    public Flash(Kind kind, String title, String text) {
        this(kind, title, text, null);
    }

    /**
     * A button of the message.
     *
     * @param action where it is posted, with those fields
     */
    public record Act(String action, String label, Map<String, String> fields) {}

    /** How it is said; the names of the design system's alerts. */
    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        ERROR
    }

    /** Keeps it in the session of a request. */
    Mono<Void> keep(ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(SessionAttribute.FLASH, StoredJson.write(this)))
                .then();
    }

    /** What waits to be said in the session of a request, and is said now. */
    static Mono<Optional<Flash>> take(ServerWebExchange exchange) {
        return exchange.getSession()
                .map(session -> Optional.ofNullable(
                                (String) session.getAttributes().remove(SessionAttribute.FLASH))
                        .map(text -> StoredJson.MAPPER.readValue(text, Flash.class)));
    }
}
