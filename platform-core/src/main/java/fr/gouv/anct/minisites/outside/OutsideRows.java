package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the state of outside services, and of their answers with validators. */
@RowScope(RowOwner.PLATFORM)
interface OutsideRows extends Repository<OutsideState, String> {

    @Query("""
        select code, succeeded_at, failed_at, fault, detail, entries, next_at from outside_source order by code
        """)
    Flux<OutsideState> findAll();

    /** Adds a source that has never been asked; it is due at once. */
    @Modifying
    @Query("insert into outside_source (code, next_at) values (:code, :now) on conflict do nothing")
    Mono<Long> add(String code, Instant now);

    @Query("select code from outside_source where code = any(:codes) and next_at <= :now")
    Flux<String> findDue(String[] codes, Instant now);

    @Modifying
    @Query("""
        update outside_source
           set succeeded_at = :now, entries = :entries, fault = null, detail = null, next_at = :next
         where code = :code
        """)
    Mono<Long> markSucceeded(String code, int entries, Instant now, Instant next);

    /** The last success and its number of entries stay. */
    @Modifying
    @Query("""
        update outside_source set failed_at = :now, fault = :fault, detail = :detail, next_at = :next where code = :code
        """)
    Mono<Long> markFailed(String code, String fault, String detail, Instant now, Instant next);

    @Query("select url, etag, last_modified, body from outside_answer where source = :source and url = :url")
    Mono<OutsideAnswers.Kept> findAnswer(String source, String url);

    @Modifying
    @Query("""
        insert into outside_answer (source, url, etag, last_modified, body)
        values (:source, :url, :etag, :lastModified, :body)
        on conflict (source, url) do update
           set (etag, last_modified, body, used_at) = (excluded.etag, excluded.last_modified, excluded.body, now())
        """)
    Mono<Long> putAnswer(String source, String url, @Nullable String etag, @Nullable String lastModified, String body);

    @Modifying
    @Query("update outside_answer set used_at = now() where source = :source and url = :url")
    Mono<Long> markUsed(String source, String url);

    @Modifying
    @Query("delete from outside_answer where source = :source and used_at < :since")
    Mono<Long> deleteUnused(String source, Instant since);
}
