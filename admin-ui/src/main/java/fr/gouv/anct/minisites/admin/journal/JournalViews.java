package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.RecordedEvent;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of the journal, of the platform or of one site. */
@Component
class JournalViews {

    private final EventWords words;
    private final JournalFilterForm form;
    private final Texts texts;

    JournalViews(EventWords words, JournalFilterForm form, Texts texts) {
        this.words = words;
        this.form = form;
        this.texts = texts;
    }

    /**
     * Returns one page of the journal.
     *
     * @param path of the screen
     * @param restrictions set by a link
     * @param whole whether it is that of the platform, with links that only its readers can follow
     * @param exportHref URL of the export; null where there is none
     */
    JournalScreen screen(
            Listing<RecordedEvent> listing,
            JournalFilters filters,
            String path,
            List<Filters.Restriction> restrictions,
            boolean whole,
            @Nullable String exportHref) {
        ListAddress address = new ListAddress(path, filters.parameters());
        TableView table = new TableView(
                "journal",
                texts.say("journal.caption"),
                (whole
                                ? Stream.of("at", "actor", "action", "about", "detail", "session")
                                : Stream.of("at", "actor", "action", "person", "detail"))
                        .map(key -> new Column(texts.say("journal." + key)))
                        .toList(),
                listing.items().stream().map(recorded -> row(recorded, whole)).toList());
        return new JournalScreen(
                texts.say(whole ? "journal.lead" : "journal.lead.site"),
                form.of(filters, address, whole).restricted(restrictions),
                listing.total(),
                listing.total() >= Journal.FURTHEST,
                table,
                empty(),
                address.pagination(listing),
                exportHref);
    }

    private EmptyState empty() {
        return new EmptyState(texts.say("journal.none.title"), texts.say("journal.none.text"), null);
    }

    private TableRow row(RecordedEvent recorded, boolean whole) {
        Event event = recorded.event();
        Cell at = Cell.moment(recorded.at());
        Cell actor = Cell.text(event.actor());
        Cell action = Cell.text(words.action(event));
        Cell detail = Cell.text(words.detail(event));
        return whole
                ? TableRow.of(at, actor, action, about(recorded), detail, session(recorded))
                : TableRow.of(at, actor, action, Cell.text(words.person(recorded)), detail);
    }

    private Cell session(RecordedEvent recorded) {
        return recorded.session() == null
                ? Cell.text("")
                : Cell.link(
                        texts.say("journal.session.of", recorded.event().actor()),
                        JournalResource.PATH + "?" + JournalFilters.SESSION + "=" + recorded.session());
    }

    /** Returns the object of an event: a person with the site below the name, a request, or a site. */
    private Cell about(RecordedEvent recorded) {
        String place = words.place(recorded);
        RecordedEvent.Person person = recorded.person();
        if (person != null) {
            String name = words.person(recorded);
            Cell cell = person.name() == null ? Cell.text(name) : Cell.link(name, "/comptes/" + person.account());
            return place.isEmpty() ? cell : cell.withDetail(place);
        }
        return recorded.request()
                ? Cell.link(place, "/decisions/" + recorded.event().subject())
                : Cell.text(place);
    }
}
