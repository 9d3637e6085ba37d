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
import fr.gouv.anct.minisites.content.review.Withdrawal;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        int number = status.head().number();
        Integer former = former(status);
        if (former == null || former == number) {
            return Mono.just(Optional.of(alone(request, status)));
        }
        int before = former;
        return history.between(status.page(), before, number)
                .map(found -> Optional.of(replacement(request, status, before, found)))
                .defaultIfEmpty(Optional.empty());
    }

    /** Returns the number of the revision that visitors read, or read last; null when it is not known. */
    private static @Nullable Integer former(PublicationStatus status) {
        RevisionSummary online = status.online();
        Withdrawal withdrawn = status.withdrawn();
        return online != null ? Integer.valueOf(online.number()) : withdrawn == null ? null : withdrawn.version();
    }

    /** Returns a publication that replaces nothing, with the older revision that is scheduled before it. */
    private static PublicationScreen.Replacement alone(AdmittedRequest request, PublicationStatus status) {
        String number = String.valueOf(status.head().number());
        PlannedPublication planned = status.planned();
        if (planned != null && !planned.revision().equals(status.head().id())) {
            return new PublicationScreen.Replacement(
                    request.message(
                            "publication.first.scheduled",
                            number,
                            String.valueOf(planned.number()),
                            request.message(
                                    "publication.moment", DateTimes.day(planned.at()), DateTimes.time(planned.at()))),
                    List.of(),
                    null);
        }
        String key = status.publishedAt() == null ? "publication.first" : "publication.again";
        return new PublicationScreen.Replacement(request.message(key, number), List.of(), null);
    }

    private PublicationScreen.Replacement replacement(
            AdmittedRequest request, PublicationStatus status, int former, RevisionDiff found) {
        int number = status.head().number();
        String key = status.online() == null ? "publication.again.changed" : "publication.replaces";
        return new PublicationScreen.Replacement(
                request.message(key, String.valueOf(number), String.valueOf(former)),
                lines(request, found),
                ComparisonLink.of(request.site(), status.page(), former, number));
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
