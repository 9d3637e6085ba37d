package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the waivers that allow the publication of single revisions in spite of errors found by the checks. */
@RowScope(RowOwner.TENANT)
interface Waivers extends Repository<Waiver, UUID> {

    /** Returns the waiver of a revision, if there is one. */
    @Query("""
        select w.revision_id as revision, w.reason, a.display_name as by, w.given_at as at
          from check_waiver w join account a on a.id = w.given_by
         where w.revision_id = :revision
        """)
    Mono<Waiver> of(UUID revision);

    /** Inserts a waiver; false when the revision already has one. */
    @Modifying
    @Query("""
        insert into check_waiver (page_id, revision_id, reason, given_by, given_at)
        values (:page, :revision, :reason, :by, clock_timestamp())
        on conflict do nothing
        """)
    Mono<Boolean> add(UUID page, UUID revision, String reason, UUID by);
}
