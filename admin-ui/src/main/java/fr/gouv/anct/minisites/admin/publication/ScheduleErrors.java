package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists the errors that prevent a revision from being scheduled, each with the link to where it is corrected. */
@Component
class ScheduleErrors {

    private final Drafts drafts;
    private final ChecksViewFactory checks;

    ScheduleErrors(Drafts drafts, ChecksViewFactory checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    /**
     * Returns the errors of the revision that was to be scheduled with a form.
     *
     * @param revision the newest or the scheduled one; any other has no errors here
     */
    Mono<List<ErrorSummary.Entry>> of(ScheduleForm form, UUID revision) {
        PublicationStatus status = form.status();
        return Mono.justOrEmpty(number(status, revision))
                .flatMap(number -> drafts.findByNumber(status.page(), number))
                .flatMap(draft -> checks.of(form.request(), draft))
                .map(ScheduleErrors::entries)
                .defaultIfEmpty(List.of());
    }

    private static Optional<Integer> number(PublicationStatus status, UUID revision) {
        return status.head().id().equals(revision)
                ? Optional.of(status.head().number())
                : status.planned(revision).map(PlannedPublication::number);
    }

    private static List<ErrorSummary.Entry> entries(ChecksView found) {
        return found.findings().stream()
                .filter(FindingView::error)
                .map(error -> new ErrorSummary.Entry(error.href(), error.place(), error.text()))
                .toList();
    }
}
