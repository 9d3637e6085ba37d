package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table of the user's own requests, each linked to its page, and those that were approved to their sites. */
@Component
public class RequestTable {

    private final RequestResumption resumption;
    private final RequestedSiteLookup sites;
    private final ReviewDeadlines deadlines;

    RequestTable(RequestResumption resumption, RequestedSiteLookup sites, ReviewDeadlines deadlines) {
        this.resumption = resumption;
        this.sites = sites;
        this.deadlines = deadlines;
    }

    /** Returns the table; a site is linked for users who may see it. */
    public Mono<TableView> of(AdmittedRequest admitted, List<SiteRequest> requests) {
        return sites.findSlugs(requests, admitted.requireAccount()).map(slugs -> table(admitted, requests, slugs));
    }

    private TableView table(AdmittedRequest admitted, List<SiteRequest> requests, Map<UUID, String> slugs) {
        return Table.<SiteRequest>of(admitted, "site-request.list")
                .column(
                        "name",
                        request -> Cell.link(RequestLabels.name(admitted, request), Paths.REQUEST.link(request)))
                .column("state", request -> Cell.badge(RequestLabels.badge(admitted, request)))
                .column("updated", request -> Cell.moment(request.updatedAt()))
                .column("next", request -> next(admitted, request, slugs))
                .build("requests", requests);
    }

    private Cell next(AdmittedRequest admitted, SiteRequest request, Map<UUID, String> slugs) {
        if (request.state().editable()) {
            return Cell.link(
                    admitted.message("site-request.list.next." + RequestLabels.key(request)), resumption.href(request));
        }
        return Optional.ofNullable(request.tenantId())
                .map(slugs::get)
                .map(slug -> Cell.link(admitted.message("site-request.list.open"), Paths.SITE.linkOf(slug))
                        .withContext(slug))
                .or(() -> deadlines
                        .of(request)
                        .map(deadline -> Cell.text(
                                admitted.message("site-request.list.target", DateTimes.day(deadline.target())))))
                .orElseGet(() -> Cell.text(""));
    }
}
