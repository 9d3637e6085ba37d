package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of the decisions on the requests of the current account. */
@RowScope(RowOwner.ACCOUNT)
interface RequestDecisions extends Repository<RecordedDecision, UUID> {

    String FIND_BY_REQUEST = """
        select d.decided_at as at, d.kind, coalesce(d.reason, '') as reason, a.id as by_id, a.email as by_email,
               a.given_name as by_given_name, a.usual_name as by_usual_name, a.platform_role as by_platform_role
          from request_decision d join account a on a.id = d.decided_by
         where d.request_id = :request order by d.decided_at, d.id
        """;

    /** Returns the decisions on a request, oldest first. */
    @Query(FIND_BY_REQUEST)
    Flux<RecordedDecision> findByRequest(UUID request);
}
