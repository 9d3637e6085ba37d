package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.journal.JournalResource.JournalScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the screen of the journal, of the platform or of the site of the request: only the former has a field for the
 * site, and links that only its readers can follow.
 */
@Component
class JournalScreenFactory {

    private final AuditEventLabels labels;

    JournalScreenFactory(AuditEventLabels labels) {
        this.labels = labels;
    }

    /**
     * Returns one page of the journal.
     *
     * @param restrictions set by a link
     * @param export URL of the export; null where there is none
     */
    JournalScreen screen(
            AdmittedRequest request,
            ResultPage<AuditEntry> results,
            JournalFilters filters,
            List<Filters.Restriction> restrictions,
            @Nullable ListUrl export) {
        Tenant site = request.tenant();
        ListUrl url =
                new ListUrl(site == null ? Paths.JOURNAL.link() : Paths.SITE_JOURNAL.link(site), filters.parameters());
        return new JournalScreen(
                site,
                form(request, filters, url).restricted(restrictions),
                results.total(),
                table(request, results.items()),
                new EmptyState(request.message("journal.none.title"), request.message("journal.none.text"), null),
                url.pagination(results),
                export);
    }

    private static Filters form(AdmittedRequest request, JournalFilters filters, ListUrl url) {
        boolean whole = request.tenant() == null;
        Stream<Option> kinds = (whole ? JournalFilters.KINDS : JournalFilters.KINDS_OF_SITE)
                .stream().map(kind -> new Option(kind, request.message("journal.kind." + kind)));
        Filters.Choice kind = new Filters.Choice(
                JournalFilters.KIND,
                request.message("journal.kind"),
                filters.kind(),
                Stream.concat(Stream.of(new Option("", request.message("journal.kind.all"))), kinds)
                        .toList());
        Stream<Filters.Field> site = whole
                ? Stream.of(
                        new Filters.Field(JournalFilters.SITE, request.message("journal.site"), "text", filters.site()))
                : Stream.empty();
        Stream<Filters.Field> period = Stream.of(
                day(request, JournalFilters.FROM, "journal.from", filters.from(), filters.problemOfFrom()),
                day(request, JournalFilters.UNTIL, "journal.until", filters.until(), filters.problemOfUntil()));
        return new Filters(
                url,
                List.of(kind),
                new Filters.Words(JournalFilters.ACTOR, request.message("journal.who"), filters.actor()),
                Stream.concat(site, period).toList(),
                filters.active());
    }

    private static Filters.Field day(
            AdmittedRequest request, String name, String label, String typed, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.DATE, name, request.message(label), typed);
        return new Filters.Field(
                name,
                field.label(),
                field.inputType(),
                field.value(),
                problem == null ? null : request.message(problem));
    }

    private TableView table(AdmittedRequest request, List<AuditEntry> entries) {
        Table<AuditEntry> table = Table.<AuditEntry>of(request, "journal")
                .column("at", entry -> Cell.moment(entry.at()))
                .column("actor", entry -> Cell.text(entry.event().actor()))
                .column("action", entry -> Cell.text(labels.action(entry.event())));
        return (request.tenant() == null
                        ? table.column("about", this::about)
                                .column("detail", this::detail)
                                .column("session", entry -> session(request, entry))
                        : table.column("person", entry -> Cell.text(labels.person(entry)))
                                .column("detail", this::detail))
                .build("journal", entries);
    }

    private Cell detail(AuditEntry entry) {
        return Cell.text(labels.detail(entry.event()));
    }

    private static Cell session(AdmittedRequest request, AuditEntry entry) {
        String session = entry.session();
        return session == null
                ? Cell.text("")
                : Cell.link(
                        request.message("journal.session.of", entry.event().actor()),
                        Path.query(Paths.JOURNAL.link(), JournalFilters.SESSION, session));
    }

    /** Returns the object of an event: a person with the site below the name, a request, or a site. */
    private Cell about(AuditEntry entry) {
        String place = labels.place(entry);
        AuditEntry.Person person = entry.person();
        if (person != null) {
            String name = labels.person(entry);
            Cell cell = person.name() == null ? Cell.text(name) : Cell.link(name, Paths.ACCOUNT.link(person.account()));
            return place.isEmpty() ? cell : cell.withDetail(place);
        }
        UUID subject = entry.event().subject();
        if (entry.request() && subject != null) {
            return Cell.link(place, Paths.DECISION.link(subject));
        }
        return entry.slug() == null ? Cell.text(place) : Cell.link(place, Paths.SITE.linkOf(entry.slug()));
    }
}
