package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import org.springframework.stereotype.Component;

/**
 * Determines the URL where the requester continues a site request: its first incomplete step, its summary, or its page
 * once it is locked.
 */
@Component
public class RequestResumption {

    private final RequestWorkflow requests;

    RequestResumption(RequestWorkflow requests) {
        this.requests = requests;
    }

    /**
     * Returns the path of the first incomplete step of a draft, of the summary when nothing is missing or changes are
     * requested, and of the request's page once it can no longer be changed.
     */
    public String href(SiteRequest request) {
        return switch (request.state()) {
            case DRAFT ->
                requests.firstIncomplete(request)
                        .map(step -> RequestStepResource.link(request, step))
                        .orElseGet(() -> RequestSubmissionResource.SUMMARY.link(request));
            case CHANGES -> RequestSubmissionResource.SUMMARY.link(request);
            case SUBMITTED, APPROVED, REFUSED, PORTAL, WITHDRAWN -> Paths.REQUEST.link(request);
        };
    }
}
