package fr.gouv.anct.minisites.provisioning.creation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enqueues the creation of an approved site. */
@Component
@RowScope(RowOwner.PLATFORM)
public class CreationOrders {

    private final DatabaseClient database;
    private final Jobs jobs;

    CreationOrders(DatabaseClient database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** Orders the site of an approved request, in the cross-tenant transaction that approves it. */
    public Mono<Void> place(UUID tenantId, SiteRequest request) {
        return database.sql("""
                        insert into creation (tenant_id, request_id, requester_id, answers, state)
                        values (:tenant, :request, :requester, cast(:answers as jsonb), 'running')
                        """)
                .bind("tenant", tenantId)
                .bind("request", request.id())
                .bind("requester", request.requester().id())
                .bind("answers", asApproved(request).toJson())
                .then()
                .then(jobs.enqueue(CreationJob.NAME, tenantId.toString()));
    }

    // The slug may have been typed as a full URL; the one held by the request is authoritative.
    private static RequestAnswers asApproved(SiteRequest request) {
        return request.answers().with(Map.of(RequestField.SLUG, requireNonNull(request.slug())));
    }
}
