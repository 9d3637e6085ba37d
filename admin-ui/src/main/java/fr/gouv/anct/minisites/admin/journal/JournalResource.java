package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.Row;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.audit.RecordedEvent;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Who did what, newest first. */
@Component
class JournalResource implements Resource {

    private static final String PATH = "/journal";
    private static final int SIZE = 50;
    private static final String ACTOR = "personne";
    private static final String ACTION = "action";
    private static final String SUBJECT = "objet";
    private static final String SESSION = "session";
    /** First parts of actions, by which the journal is narrowed. */
    private static final List<String> KINDS =
            List.of("session", "sign-in", "request", "creation", "site", "access", "member", "invitation", "lifecycle");

    private final Journal journal;
    private final Screens screens;
    private final Texts texts;

    JournalResource(Journal journal, Screens screens, Texts texts) {
        this.journal = journal;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.JOURNAL_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        String actor = call.query(ACTOR).orElse("");
        String action = call.query(ACTION).filter(KINDS::contains).orElse("");
        Optional<UUID> subject = call.query(SUBJECT).flatMap(JournalResource::id);
        String session =
                call.query(SESSION).filter(id -> id.matches("[a-z2-7]+")).orElse("");
        JournalQuery query = new JournalQuery(
                actor.isEmpty() ? null : actor,
                action.isEmpty() ? null : action,
                null,
                subject.orElse(null),
                session.isEmpty() ? null : session,
                call.page(),
                SIZE);
        Map<String, String> filters = Map.of(
                ACTOR,
                actor,
                ACTION,
                action,
                SUBJECT,
                subject.map(UUID::toString).orElse(""),
                SESSION,
                session);
        return journal.page(query)
                .map(listing -> screen(listing, filters))
                .flatMap(screen -> screens.show(call, Heading.of(texts.say("journal.title")), screen));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private JournalScreen screen(Listing<RecordedEvent> listing, Map<String, String> filters) {
        ListAddress address = new ListAddress(PATH, filters, "", false);
        TableView table = new TableView(
                "journal",
                texts.say("journal.caption"),
                Stream.of("at", "actor", "action", "session", "detail")
                        .map(key -> new Column(texts.say("journal." + key)))
                        .toList(),
                listing.items().stream().map(this::row).toList());
        EmptyState empty = new EmptyState(texts.say("journal.empty.title"), texts.say("journal.empty.text"), null);
        return new JournalScreen(filters(filters), listing.total(), table, empty, address.pagination(listing));
    }

    private Row row(RecordedEvent recorded) {
        Event event = recorded.event();
        return Row.of(
                Cell.moment(recorded.at()),
                Cell.text(event.actor()),
                Cell.text(words(event.action()).orElse(event.action())),
                session(recorded.session()),
                detail(event));
    }

    /** Of an action, or of what an action alone says. */
    private Optional<String> words(String action) {
        String key = "event." + action;
        return texts.has(key) ? Optional.of(texts.say(key)) : Optional.empty();
    }

    private static Cell session(@Nullable String id) {
        return id == null ? Cell.text("") : Cell.link(id, PATH + "?" + SESSION + "=" + id);
    }

    private Cell detail(Event event) {
        String words = event.detail().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> words(event.action() + "." + entry.getValue()).orElseGet(() -> words(entry)))
                .collect(Collectors.joining(" · "));
        return event.subject() != null && event.action().startsWith("request.")
                ? Cell.link(texts.say("journal.request"), "/decisions/" + event.subject())
                        .withDetail(words)
                : Cell.text(words);
    }

    /** A role stands there as the database writes it. */
    private String words(Map.Entry<String, String> detail) {
        String role = "role." + detail.getValue();
        return detail.getKey().equals("role") && texts.has(role) ? texts.say(role) : detail.getValue();
    }

    private Filters filters(Map<String, String> values) {
        String action = values.getOrDefault(ACTION, "");
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", texts.say("journal.kind.all"))),
                        KINDS.stream().map(kind -> new Option(kind, texts.say("journal.kind." + kind))))
                .toList();
        return new Filters(
                PATH,
                List.of(new Filters.Choice(ACTION, texts.say("journal.kind"), action, options)),
                new Filters.Words(ACTOR, texts.say("journal.who"), values.getOrDefault(ACTOR, "")),
                values.values().stream().anyMatch(value -> !value.isEmpty()));
    }
}
