package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of the publication workflow, full and empty. */
public final class SamplePublication {

    private static final BadgeView BADGE = new BadgeView("À reprendre", BadgeView.Tone.WARNING);
    private static final Tenant SITE = SampleForms.SITE;
    private static final UUID PAGE = UUID.randomUUID();

    private SamplePublication() {}

    public static Map<String, Screen> screens(String text) {
        RevisionSummary online = revision(1, text);
        return Map.of(
                "publication",
                page(
                        status(online, review(online, text), text),
                        List.of(schedule(ScheduledAction.PUBLISH, true, text)),
                        true,
                        PublicationResult.BLOCKED,
                        SampleChecks.blocked(text),
                        text),
                "publication-a-soumettre",
                page(
                        status(null, null, text),
                        List.of(schedule(ScheduledAction.WITHDRAW, false, text)),
                        true,
                        PublicationResult.CHANGED,
                        SampleChecks.none(text),
                        text),
                "publication-bloquee",
                page(status(online, null, text), List.of(), true, null, showable(text), text),
                "publication-lecture",
                page(status(null, null, text), List.of(), false, null, SampleChecks.none(text), text),
                "a-relire",
                queue(text, List.of(TableRow.of(Cell.link(text, "/p").withDetail(text), Cell.text(text)))),
                "a-relire-vide",
                queue(text, List.of()));
    }

    /** View with errors that do not prevent a submission. */
    private static ChecksView showable(String text) {
        return new ChecksView(SampleChecks.blocked(text).findings(), text, text, false, true, null, null);
    }

    private static RevisionSummary revision(int number, String text) {
        return new RevisionSummary(UUID.randomUUID(), number, text, text, Instant.EPOCH);
    }

    private static Review review(RevisionSummary revision, String text) {
        return new Review(
                UUID.randomUUID(),
                revision.id(),
                revision.number(),
                UUID.randomUUID(),
                text,
                Instant.EPOCH,
                text,
                null,
                null,
                null,
                null);
    }

    private static PublicationStatus status(@Nullable RevisionSummary online, @Nullable Review last, String text) {
        return new PublicationStatus(
                PAGE,
                PageKind.PAGE,
                "/page",
                revision(2, text),
                online,
                online == null ? null : Instant.EPOCH,
                last,
                null,
                null);
    }

    private static Schedule schedule(ScheduledAction action, boolean outdated, String text) {
        return new Schedule(
                UUID.randomUUID(),
                PAGE,
                text,
                action,
                2,
                outdated,
                Instant.EPOCH,
                UUID.randomUUID(),
                text,
                null,
                action == ScheduledAction.WITHDRAW ? new Successor(UUID.randomUUID(), text) : null);
    }

    private static Screen page(
            PublicationStatus status,
            List<Schedule> schedules,
            boolean allowed,
            @Nullable PublicationResult refusal,
            ChecksView checks,
            String text) {
        FieldView note = FieldView.of(FieldView.Kind.TEXT, "note", "Mot", text);
        List<FieldView> fields = List.of(allowed && !checks.incomplete() ? note.withError(text, List.of()) : note);
        return new PublicationScreen(
                SITE,
                header(text),
                status,
                new PageSchedules(schedules),
                allowed,
                allowed,
                !allowed,
                refusal,
                BADGE,
                text,
                status.online() == null ? new PublicationScreen.Comment(text, text) : null,
                allowed ? new PageLink(text, "http://localhost/", true, false) : null,
                BADGE,
                text,
                allowed ? new PublicationScreen.Replacement(text, List.of(text), "/comparaison") : null,
                allowed ? new PublicationScreen.Comment(text, text) : null,
                new FormView("/soumission", ErrorSummary.of(fields), fields),
                schedules.stream()
                        .map(schedule -> new PublicationScreen.Plan(SITE, schedule, text))
                        .toList(),
                allowed ? List.of(text) : List.of(),
                checks);
    }

    /** The tabs of an account that may preview the page. */
    private static PageHeader header(String text) {
        PageHeader header = SamplePages.header(text);
        return new PageHeader(
                header.path(),
                header.replaces(),
                header.states(),
                List.of(header.tabs().getFirst(), new PageLink("Aperçu", Paths.PREVIEW.link(SITE, PAGE), false, false)),
                header.unsaved());
    }

    private static Screen queue(String text, List<TableRow> rows) {
        return new ReviewQueueResource.QueueScreen(
                rows.size(),
                new TableView("waiting", text, List.of(new TableColumn("Page"), new TableColumn("Par")), rows),
                new EmptyState(text, text, new PageLink(text, "/pages", false, false)),
                new Pagination(1, List.of("/relecture")));
    }
}
