package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of requests; answers are passed as {@link RequestAnswers#toJson}. */
@RowScope(RowOwner.ACCOUNT)
interface SiteRequests extends Repository<SiteRequest, UUID> {

    /** Columns of {@code site_request r join account a}. */
    String COLUMNS = """
        r.id, r.state, r.version, r.answers, r.slug, r.tenant_id, r.created_at, r.updated_at, r.sent_at,
        exists (select from request_decision d where d.request_id = r.id and d.kind = 'changes') as changes_asked,
        r.state = 'changes' and not exists (
            select from request_decision d
             where d.request_id = r.id and d.kind = 'changes' and d.decided_at >= r.sent_at) as recalled,
        a.id as requester_id, a.email as requester_email, a.given_name as requester_given_name,
        a.usual_name as requester_usual_name, a.platform_role as requester_platform_role
        """;

    String SELECT = "select " + COLUMNS + " from site_request r join account a on a.id = r.requester_id";
    String RETURNING = " returning " + COLUMNS;

    /**
     * Condition: the name, the entity, the short name of {@code r} or the one that was asked for has all words of
     * {@code :words} as beginnings.
     */
    String NAMED = """
         quick_search_vector(coalesce(r.answers ->> 'programme-name', '') || ' '
                             || coalesce(r.answers ->> 'entity', '') || ' ' || coalesce(r.slug, '') || ' '
                             || coalesce(r.answers ->> 'slug', '') || ' ' || coalesce(r.asked_slug, ''))
             @@ (select quick_search_query(:words))
        """;

    /** Waits for concurrent transactions that create drafts of the account: their number is limited. */
    @Modifying
    @Query("select pg_advisory_xact_lock(hashtextextended('request ' || cast(current_setting('app.account') as uuid),"
            + " 0))")
    Mono<Void> lockDraftCreation();

    /** Returns the newest draft with exactly these answers; empty when there is none. */
    @Query(SELECT + """
         where r.state = 'draft' and r.answers = cast(:answers as jsonb)
         order by r.created_at desc limit 1
        """)
    Mono<SiteRequest> findDraftByAnswers(String answers);

    /** Inserts a draft; false when the requester already has the maximum number of editable requests. */
    @Modifying
    @Query("""
        insert into site_request (id, requester_id, state, answers)
        select :id, :requester, 'draft', cast(:answers as jsonb)
         where (select count(*) from site_request where state in ('draft', 'changes')) < :mostDrafts
        """)
    Mono<Boolean> insert(UUID id, UUID requester, String answers, int mostDrafts);

    @Query(SELECT + " where r.id = :id")
    Mono<SiteRequest> find(UUID id);

    @Query("select count(*) from site_request")
    Mono<Long> count();

    @Query(SELECT + " order by r.updated_at desc, r.id limit :size offset :offset")
    Flux<SiteRequest> page(int size, long offset);

    /** Returns the requests with these words in their names, the last changed first. */
    @Query(SELECT + " where " + NAMED + " order by r.updated_at desc, r.id limit :most")
    Flux<SiteRequest> search(String words, int most);

    /** Stores answers; empty when the request is not editable or does not exist. */
    @Query("""
        update site_request r
           set answers = r.answers || cast(:typed as jsonb), version = r.version + 1, updated_at = now()
          from account a
         where a.id = r.requester_id and r.id = :id and r.state in ('draft', 'changes')
        """ + RETURNING)
    Mono<SiteRequest> updateAnswers(UUID id, String typed);

    /** Submits a request; empty when it was changed meanwhile. */
    @Query("""
        update site_request r
           set state = 'submitted', slug = :slug, sent_at = now(), version = r.version + 1,
               updated_at = now(), answers = jsonb_set(r.answers, '{slug}', to_jsonb(:slug::text))
          from account a
         where a.id = r.requester_id and r.id = :id and r.version = :version
           and r.state in ('draft', 'changes')
        """ + RETURNING)
    Mono<SiteRequest> submit(UUID id, long version, String slug);

    /**
     * Recalls a request, which keeps its slug; empty when it does not wait for a decision or does not exist. Reviewers
     * compare the next submission with these answers, or with those for which they last requested changes.
     */
    @Query("""
        update site_request r
           set state = 'changes', version = r.version + 1, updated_at = now(),
               earlier_answers = coalesce(r.earlier_answers, r.answers)
          from account a
         where a.id = r.requester_id and r.id = :id and r.state = 'submitted'
        """ + RETURNING)
    Mono<SiteRequest> recall(UUID id);

    /** Deletes a request and returns it; empty when it was submitted once or does not exist. */
    @Query("""
        delete from site_request r using account a
         where a.id = r.requester_id and r.id = :id
           and r.sent_at is null and r.state in ('draft', 'withdrawn')
        """ + RETURNING)
    Mono<SiteRequest> delete(UUID id);

    /** Withdraws a request; empty when it can no longer be withdrawn or does not exist. */
    @Query("""
        update site_request r
           set state = 'withdrawn', slug = null, version = r.version + 1, updated_at = now()
          from account a
         where a.id = r.requester_id and r.id = :id and r.state in ('submitted', 'changes')
        """ + RETURNING)
    Mono<SiteRequest> withdraw(UUID id);
}
