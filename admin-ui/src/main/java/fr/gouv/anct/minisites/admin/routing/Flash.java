package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Message that a request stores in the session and the next screen shows once, with an optional button, for example to
 * undo the action.
 *
 * @param text may be empty when the title is sufficient
 * @param act a button that undoes the action, or leads to the next one; null for most
 * @param lines about single objects, such as those of an action on several that were refused; null for none
 */
public record Flash(
        Kind kind,
        String title,
        String text,
        @Nullable Button act,
        @Nullable List<Line> lines) {

    public Flash(Kind kind, String title, String text) {
        this(kind, title, text, null);
    }

    /** A message about one object or action. */
    public Flash(Kind kind, String title, String text, @Nullable Button act) {
        this(kind, title, text, act, null);
    }

    /**
     * A line about one object.
     *
     * @param href its screen; null for none
     * @param detail what happened to it; may be empty
     */
    public record Line(String label, @Nullable String href, String detail) {}

    /** Returns a copy with a second sentence. */
    public Flash withText(String other) {
        return new Flash(kind, title, other, act, lines);
    }

    /** Returns a copy with lines about single objects. */
    public Flash withLines(List<Line> others) {
        return new Flash(kind, title, text, act, others);
    }

    /**
     * Button of the message.
     *
     * @param action the URL that the fields are posted to
     * @param undoes whether it takes the action back; otherwise it leads to a further one
     */
    public record Button(String action, String label, Map<String, String> fields, boolean undoes) {

        /** A button that takes the action back. */
        public Button(String action, String label, Map<String, String> fields) {
            this(action, label, fields, true);
        }

        /** Returns a button that leads to a further action. */
        public static Button further(String action, String label, Map<String, String> fields) {
            return new Button(action, label, fields, false);
        }
    }

    /** Severity; the names are those of the DSFR's alerts. */
    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        ERROR
    }

    /** Saves the message in the session of a request. */
    public Mono<Void> save(ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(SessionAttributeNames.FLASH, Jsonb.write(this)))
                .then();
    }

    /** Removes and returns the message saved in the session of a request. */
    public static Mono<Optional<Flash>> take(ServerWebExchange exchange) {
        return exchange.getSession()
                .map(session -> Optional.ofNullable(
                                (String) session.getAttributes().remove(SessionAttributeNames.FLASH))
                        .map(text -> Jsonb.MAPPER.readValue(text, Flash.class)));
    }
}
