package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SpreadsheetFile;
import fr.gouv.anct.minisites.admin.component.SpreadsheetLine;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.RecordedEvent;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exports the journal as CSV, with the filters of its page; streamed, and itself recorded in the journal. */
@Component
class JournalFileResource implements Resource {

    static final String PATH = "/journal.csv";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final Journal journal;
    private final EventWords words;
    private final JournalResource pages;
    private final Texts texts;

    JournalFileResource(Journal journal, EventWords words, Texts texts, JournalResource pages) {
        this.journal = journal;
        this.words = words;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.JOURNAL_READ), this::send));
    }

    private Mono<ServerResponse> send(Call call) {
        JournalFilters filters = JournalFilters.of(call);
        return filters.wrong() ? pages.refuse(call, filters) : send(call, filters);
    }

    private Mono<ServerResponse> send(Call call, JournalFilters filters) {
        Flux<String> lines = journal.all(filters.query(null, 1, 1)).map(this::line);
        return journal.add(exported(call.who(), filters))
                .then(Mono.defer(() -> SpreadsheetFile.send("journal", head(), lines)));
    }

    /** Returns the audit event with the exported part; names that were searched for are omitted as private. */
    private static Event exported(Account who, JournalFilters filters) {
        Map<String, String> part = new TreeMap<>(filters.parameters());
        part.remove(JournalFilters.ACTOR);
        part.remove(JournalFilters.ACCOUNT);
        return new Event(who.name(), who.id(), "journal.exported", null, null, part);
    }

    private String head() {
        return SpreadsheetLine.of(
                texts.say("journal.at"),
                texts.say("journal.actor"),
                texts.say("journal.action"),
                texts.say("journal.place"),
                texts.say("journal.person"),
                texts.say("journal.detail"));
    }

    private String line(RecordedEvent recorded) {
        Event event = recorded.event();
        return SpreadsheetLine.of(
                MOMENT.format(recorded.at()),
                event.actor(),
                words.action(event),
                words.place(recorded),
                words.person(recorded),
                words.detail(event));
    }
}
