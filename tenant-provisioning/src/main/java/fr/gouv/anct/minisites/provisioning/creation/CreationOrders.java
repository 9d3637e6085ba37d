package fr.gouv.anct.minisites.provisioning.creation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Stores the creation of a site whose request is being approved, and enqueues the {@link CreationJob} that executes its
 * steps.
 */
@Component
public class CreationOrders {

    private final AllSiteCreations creations;
    private final Jobs jobs;

    CreationOrders(AllSiteCreations creations, Jobs jobs) {
        this.creations = creations;
        this.jobs = jobs;
    }

    /** Orders the site of an approved request, in the cross-tenant transaction that approves it. */
    public Mono<Void> place(UUID tenantId, SiteRequest request) {
        return creations
                .add(
                        tenantId,
                        request.id(),
                        request.requester().id(),
                        asApproved(request).toJson())
                .then(jobs.enqueue(CreationJob.NAME, tenantId.toString()));
    }

    // The slug may have been typed as a full URL; the one held by the request is authoritative.
    private static RequestAnswers asApproved(SiteRequest request) {
        return request.answers().with(Map.of(RequestField.SLUG, requireNonNull(request.slug())));
    }
}
