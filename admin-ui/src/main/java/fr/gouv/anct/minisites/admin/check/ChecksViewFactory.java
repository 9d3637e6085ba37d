package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.Waiver;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks the newest revision of a page, and builds the view of its findings. */
@Component
public class ChecksViewFactory {

    /** Screen that grants a waiver for the errors of a page. */
    public static final Path.Two<Tenant, UUID> WAIVER = Paths.CHECKS.at("/derogation");

    private final ContentChecks checks;
    private final PublicationGate gate;
    private final FindingViewFactory views;
    private final FindingLabels labels;

    ChecksViewFactory(ContentChecks checks, PublicationGate gate, FindingViewFactory views, FindingLabels labels) {
        this.checks = checks;
        this.gate = gate;
        this.views = views;
        this.labels = labels;
    }

    /** Returns the current findings of the newest revision, with the possible actions. */
    public Mono<ChecksView> of(AdmittedRequest request, Draft draft) {
        return Mono.zip(
                        checks.of(draft.revisionId()),
                        online(draft),
                        gate.waiver(draft.revisionId()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> view(
                        request,
                        draft,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().orElse(null)));
    }

    /** Returns the findings of the published revision, where it is not the newest. */
    private Mono<Findings> online(Draft draft) {
        UUID published = draft.publishedRevision();
        return published == null || published.equals(draft.revisionId())
                ? Mono.just(new Findings(List.of()))
                : checks.online(draft.page().id());
    }

    /**
     * Returns the view of the newest revision's findings, with the possible actions.
     *
     * @param online findings of the published revision, which do not block the newest
     */
    private ChecksView view(
            AdmittedRequest request, Draft draft, Findings findings, Findings online, @Nullable Waiver waiver) {
        String page = Paths.PAGE.link(request.site(), draft.page().id());
        // A waiver granted for other errors does not cover blocks that cannot be rendered.
        Waiver leave = findings.waivable() ? waiver : null;
        boolean blocked = findings.blockPublication() && leave == null;
        Findings all = findings.and(online.all());
        return new ChecksView(
                all.all().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding -> views.view(
                                request.site(), finding, draft.revision().body(), page))
                        .toList(),
                labels.counts(all.errors(), all.warnings()),
                blocked ? labels.remedy(findings) : null,
                findings.incomplete(),
                draft.revisionId().equals(draft.publishedRevision()),
                leave == null ? null : waiverText(request, leave),
                blocked && findings.waivable() && request.may(Action.CHECKS_WAIVE)
                        ? WAIVER.link(request.site(), draft.page().id())
                        : null);
    }

    private static String waiverText(AdmittedRequest request, Waiver waiver) {
        return request.message("check.waived.text", waiver.by(), DateTimes.day(waiver.at()), waiver.reason());
    }
}
