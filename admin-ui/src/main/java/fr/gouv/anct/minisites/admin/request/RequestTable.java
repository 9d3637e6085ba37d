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
import org.springframework.stereotype.Component;

/** Table of the user's own requests, each linked to its page. */
@Component
public class RequestTable {

    private final RequestResumption resumption;
    private final ReviewDeadlines deadlines;

    RequestTable(RequestResumption resumption, ReviewDeadlines deadlines) {
        this.resumption = resumption;
        this.deadlines = deadlines;
    }

    public TableView of(AdmittedRequest admitted, List<SiteRequest> requests) {
        return Table.<SiteRequest>of(admitted, "site-request.list")
                .column(
                        "name",
                        request -> Cell.link(RequestLabels.name(admitted, request), Paths.REQUEST.link(request)))
                .column("state", request -> Cell.badge(RequestLabels.badge(admitted, request)))
                .column("updated", request -> Cell.moment(request.updatedAt()))
                .column("next", request -> next(admitted, request))
                .build("requests", requests);
    }

    private Cell next(AdmittedRequest admitted, SiteRequest request) {
        return request.state().editable()
                ? Cell.link(
                        admitted.message("site-request.list.next." + RequestLabels.key(request)),
                        resumption.href(request))
                : Cell.text(deadlines
                        .of(request)
                        .map(deadline -> admitted.message("site-request.list.target", DateTimes.day(deadline.target())))
                        .orElse(""));
    }
}
