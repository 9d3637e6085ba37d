package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.page.ComparisonLink;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
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
        PublicationScreen.Replacement first =
                new PublicationScreen.Replacement(request.message("publication.first", number), List.of(), null);
        return online == null
                ? Mono.just(Optional.of(first))
                : history.between(status.page(), online.number(), status.head().number())
                        .map(found -> Optional.of(replacement(request, status, online, found)))
                        .defaultIfEmpty(Optional.empty());
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
