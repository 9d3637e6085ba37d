package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross-tenant repository of the assignees and notes of submitted requests. */
@RowScope(RowOwner.PLATFORM)
interface AllRequestReviews extends Repository<RequestNote, UUID> {

    @Query("""
        select r.assignee_id, a.display_name as assignee, r.earlier_answers
          from site_request r left join account a on a.id = r.assignee_id
         where r.id = :request and r.sent_at is not null
        """)
    Mono<ReviewState> find(UUID request);

    /**
     * Changes the assignee of a request that is open; false when it is decided, was given to another account since it
     * was read, or the new assignee cannot decide on it. The version of the request stays: a decision that is being
     * written is not overtaken.
     *
     * @param seen assignee as it was read
     * @param assignee null to release the request
     */
    @Modifying
    @Query("""
        update site_request r set assignee_id = :assignee
         where r.id = :request and r.state in ('submitted', 'changes')
           and r.assignee_id is not distinct from cast(:seen as uuid)
           and (cast(:assignee as uuid) is null
                or r.requester_id <> :assignee and exists (
                       select from account a where a.id = :assignee and a.platform_role = 'communications'))
        """)
    Mono<Boolean> assign(UUID request, @Nullable UUID seen, @Nullable UUID assignee);

    /** Returns the notes about a request, oldest first. */
    @Query("select n.id, n.written_at, n.text, " + Accounts.EMBEDDED + """
          from request_note n join account a on a.id = n.account_id
         where n.request_id = :request order by n.written_at, n.id
        """)
    Flux<RequestNote> findNotes(UUID request);

    /** Adds a note; false when the request was never submitted, or is the author's own. */
    @Modifying
    @Query("""
        insert into request_note (id, request_id, account_id, text)
        select :id, r.id, :author, :text from site_request r
         where r.id = :request and r.sent_at is not null and r.requester_id <> :author
        """)
    Mono<Boolean> addNote(UUID id, UUID request, UUID author, String text);

    /** Deletes a note of its author; false when there is none. */
    @Modifying
    @Query("delete from request_note where id = :id and request_id = :request and account_id = :author")
    Mono<Boolean> deleteNote(UUID id, UUID request, UUID author);
}
