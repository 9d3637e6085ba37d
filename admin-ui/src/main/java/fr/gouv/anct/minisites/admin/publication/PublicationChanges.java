package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.page.ComparisonLink;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists what a publication of the newest revision would change for visitors. */
@Component
class PublicationChanges {

    /** Number of changes listed before the others are counted. */
    private static final int SHOWN = 8;

    private final RevisionHistory history;
    private final DifferenceViewFactory differences;

    PublicationChanges(RevisionHistory history, DifferenceViewFactory differences) {
        this.history = history;
        this.differences = differences;
    }

    /** Returns the changes, for accounts that may publish; empty when the newest revision is published. */
    Mono<Optional<PublicationScreen.Replacement>> of(AdmittedRequest request, PublicationStatus status) {
        if (!request.mayChange(Action.CONTENT_PUBLISH) || status.upToDate()) {
            return Mono.just(Optional.empty());
        }
        RevisionSummary online = status.online();
        String number = String.valueOf(status.head().number());
        return online == null
                ? Mono.just(Optional.of(first(request, status, number)))
                : history.between(status.page(), online.number(), status.head().number())
                        .map(found -> Optional.of(replacement(request, status, online, found)))
                        .defaultIfEmpty(Optional.empty());
    }

    /** Tells that there is no published revision, and whether an older one is scheduled to become the first. */
    private static PublicationScreen.Replacement first(
            AdmittedRequest request, PublicationStatus status, String number) {
        PlannedPublication planned = status.planned();
        String text = planned == null || planned.revision().equals(status.head().id())
                ? request.message("publication.first", number)
                : request.message(
                        "publication.first.scheduled",
                        number,
                        String.valueOf(planned.number()),
                        request.message(
                                "publication.moment", DateTimes.day(planned.at()), DateTimes.time(planned.at())));
        return new PublicationScreen.Replacement(text, List.of(), null);
    }

    private PublicationScreen.Replacement replacement(
            AdmittedRequest request, PublicationStatus status, RevisionSummary online, RevisionDiff found) {
        int number = status.head().number();
        return new PublicationScreen.Replacement(
                request.message("publication.replaces", String.valueOf(number), String.valueOf(online.number())),
                lines(request, found),
                ComparisonLink.of(request.site(), status.page(), online.number(), number));
    }

    private List<String> lines(AdmittedRequest request, RevisionDiff found) {
        List<String> all = Stream.concat(
                        differences.fields("", found.fields()).stream(),
                        differences.blocks("", found.blocks()).stream())
                .flatMap(change -> line(request, change))
                .toList();
        return all.size() <= SHOWN
                ? all
                : Stream.concat(
                                all.stream().limit(SHOWN),
                                Stream.of(request.message("publication.changes.others", all.size() - SHOWN)))
                        .toList();
    }

    /** Returns the line of a change; empty for an unchanged block. */
    private static Stream<String> line(AdmittedRequest request, DifferenceView change) {
        BadgeView badge = change.badge();
        return badge == null
                ? Stream.empty()
                : Stream.of(request.message("publication.change", change.title(), badge.label()));
    }
}
