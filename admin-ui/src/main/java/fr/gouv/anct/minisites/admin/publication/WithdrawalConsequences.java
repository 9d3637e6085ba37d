package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Describes, before pages are withdrawn now or on a date, what the withdrawal leaves behind. */
@Component
public class WithdrawalConsequences {

    private final PageListing listing;
    private final TrashImpacts impacts;
    private final InboundLinkLabels linkLabels;

    WithdrawalConsequences(PageListing listing, TrashImpacts impacts, InboundLinkLabels linkLabels) {
        this.listing = listing;
        this.impacts = impacts;
        this.linkLabels = linkLabels;
    }

    /**
     * Returns the warning for the home page, whose withdrawal is allowed, because an agency must be able to withdraw
     * content at once; empty for any other page.
     */
    static Stream<String> ofHomePage(AdmittedRequest request, PublicationStatus status) {
        if (!status.path().equals("/")) {
            return Stream.empty();
        }
        boolean live = request.site().state() == TenantState.LIVE;
        return Stream.of(request.message(live ? "publication.withdraw.home.live" : "publication.withdraw.home"));
    }

    /** Returns the sentences about the published pages under the page, which stay, and about the links to it. */
    Mono<List<String>> remains(AdmittedRequest request, PublicationStatus status) {
        return Mono.zip(
                underneath(request, status),
                impacts.ties(List.of(status.page())),
                (under, references) -> Stream.concat(under.stream(), linkLabels.labels(references).stream())
                        .toList());
    }

    /**
     * Returns the sentences about published pages that are withdrawn together: the home page among them, the published
     * pages under them, which stay, the links to them, and what can be published afterwards.
     */
    public Mono<List<String>> ofSeveral(AdmittedRequest request, List<PageSummary> pages) {
        List<UUID> ids = pages.stream().map(line -> line.page().id()).toList();
        return Mono.zip(
                listing.published(ids).map(published -> published - ids.size()),
                impacts.ties(ids),
                (under, references) -> ofSeveral(request, pages, under, references));
    }

    private List<String> ofSeveral(
            AdmittedRequest request, List<PageSummary> pages, long under, TrashImpact.References references) {
        boolean home = pages.stream().anyMatch(line -> line.page().path().equals("/"));
        long newer =
                pages.stream().filter(line -> line.state() == PageState.CHANGED).count();
        return Stream.of(
                        home
                                ? Stream.of(request.messages().get(request.site(), "bulk.withdraw.home"))
                                : Stream.<String>empty(),
                        under > 0 ? Stream.of(request.message("bulk.withdraw.under", under)) : Stream.<String>empty(),
                        linkLabels.labels(references).stream(),
                        Stream.of(
                                newer > 0
                                        ? request.message("bulk.withdraw.newer", newer)
                                        : request.message("bulk.withdraw.again")))
                .flatMap(lines -> lines)
                .toList();
    }

    private Mono<List<String>> underneath(AdmittedRequest request, PublicationStatus status) {
        long own = status.online() == null ? 0 : 1;
        return listing.published(List.of(status.page()))
                .map(published -> published - own)
                .map(under -> under > 0 ? List.of(request.message("publication.withdraw.under", under)) : List.of());
    }
}
