package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.editing.Presences;
import fr.gouv.anct.minisites.content.editing.Presences.ActiveEditor;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Describes, before several pages are moved to the trash, what goes with them and what refers to them. */
@Component
class BulkTrashConsequences {

    private final TrashImpacts impacts;
    private final Presences presences;
    private final InboundLinkLabels linkLabels;

    BulkTrashConsequences(TrashImpacts impacts, Presences presences, InboundLinkLabels linkLabels) {
        this.impacts = impacts;
        this.presences = presences;
        this.linkLabels = linkLabels;
    }

    /** Returns the sentences that the question about one page has too, with the sums over all pages. */
    Mono<List<String>> of(AdmittedRequest request, List<PageSummary> pages) {
        List<UUID> ids = pages.stream().map(line -> line.page().id()).toList();
        return Mono.zip(
                        impacts.of(ids),
                        presences.under(ids, request.requireAccount().id()),
                        (impact, writers) -> sentences(request, ids.size(), impact, writers))
                .defaultIfEmpty(List.of());
    }

    private List<String> sentences(
            AdmittedRequest request, int chosen, TrashImpact impact, List<ActiveEditor> writers) {
        return Stream.of(
                        writers.stream().map(writer -> writing(request, writer)),
                        counted(request, "bulk.discard.under", impact.total() - chosen),
                        request.may(Action.CONTENT_PUBLISH) ? published(request, impact) : kept(request, impact),
                        linkLabels.labels(impact.ties()).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> published(AdmittedRequest request, TrashImpact impact) {
        Stream<String> seen = impact.published() > 0
                ? Stream.of(request.messages().get(request.site(), "trash.discard.seen", impact.published()))
                : Stream.empty();
        return Stream.concat(seen, counted(request, "bulk.discard.scheduled", impact.scheduled()));
    }

    /** Accounts that do not publish are refused what is public, of which a page may be the parent. */
    private static Stream<String> kept(AdmittedRequest request, TrashImpact impact) {
        return impact.published() + impact.scheduled() > 0
                ? Stream.of(request.message("bulk.discard.kept"))
                : Stream.empty();
    }

    private static String writing(AdmittedRequest request, ActiveEditor writer) {
        return request.message(
                "trash.discard.writing",
                writer.presence().name(),
                writer.title(),
                DateTimes.time(writer.presence().since()));
    }

    private static Stream<String> counted(AdmittedRequest request, String key, long number) {
        return number > 0 ? Stream.of(request.message(key, number)) : Stream.empty();
    }
}
