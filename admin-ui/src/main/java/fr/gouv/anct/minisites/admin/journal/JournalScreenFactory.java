package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of the journal, of the platform or of one site. */
@Component
class JournalScreenFactory {

    private final AuditEventLabels labels;
    private final JournalFilterForm form;
    private final Messages messages;

    JournalScreenFactory(AuditEventLabels labels, JournalFilterForm form, Messages messages) {
        this.labels = labels;
        this.form = form;
        this.messages = messages;
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
            ResultPage<AuditEntry> results,
            JournalFilters filters,
            String path,
            List<Filters.Restriction> restrictions,
            boolean whole,
            @Nullable String exportHref) {
        ListUrl url = new ListUrl(path, filters.parameters());
        TableView table = new TableView(
                "journal",
                messages.get("journal.caption"),
                (whole
                                ? Stream.of("at", "actor", "action", "about", "detail", "session")
                                : Stream.of("at", "actor", "action", "person", "detail"))
                        .map(key -> new TableColumn(messages.get("journal." + key)))
                        .toList(),
                results.items().stream().map(entry -> row(entry, whole)).toList());
        return new JournalScreen(
                messages.get(whole ? "journal.lead" : "journal.lead.site"),
                form.of(filters, url, whole).restricted(restrictions),
                results.total(),
                results.total() >= Journal.FURTHEST,
                table,
                empty(),
                url.pagination(results),
                exportHref);
    }

    private EmptyState empty() {
        return new EmptyState(messages.get("journal.none.title"), messages.get("journal.none.text"), null);
    }

    private TableRow row(AuditEntry entry, boolean whole) {
        AuditEvent event = entry.event();
        Cell at = Cell.moment(entry.at());
        Cell actor = Cell.text(event.actor());
        Cell action = Cell.text(labels.action(event));
        Cell detail = Cell.text(labels.detail(event));
        return whole
                ? TableRow.of(at, actor, action, about(entry), detail, session(entry))
                : TableRow.of(at, actor, action, Cell.text(labels.person(entry)), detail);
    }

    private Cell session(AuditEntry entry) {
        return entry.session() == null
                ? Cell.text("")
                : Cell.link(
                        messages.get("journal.session.of", entry.event().actor()),
                        JournalResource.PATH + "?" + JournalFilters.SESSION + "=" + entry.session());
    }

    /** Returns the object of an event: a person with the site below the name, a request, or a site. */
    private Cell about(AuditEntry entry) {
        String place = labels.place(entry);
        AuditEntry.Person person = entry.person();
        if (person != null) {
            String name = labels.person(entry);
            Cell cell = person.name() == null ? Cell.text(name) : Cell.link(name, "/comptes/" + person.account());
            return place.isEmpty() ? cell : cell.withDetail(place);
        }
        return entry.request() ? Cell.link(place, "/decisions/" + entry.event().subject()) : Cell.text(place);
    }
}
