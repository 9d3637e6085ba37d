package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the interrupted forms: of the holder of a secret, and of all of them to delete some. */
@RowScope({RowOwner.SECRET_HOLDER, RowOwner.PLATFORM})
interface StoredInterruptedForms extends Repository<InterruptedFormRow, UUID> {

    /** Returns a form that was stored after the given time. */
    @Query("select path, page, fields from interrupted_form where id_hash = :digest and kept_at > :since")
    Mono<InterruptedFormRow> find(String digest, Instant since);

    /** Inserts a form. If two tabs send at once, one form is stored. */
    @Modifying
    @Query("""
        insert into interrupted_form (id_hash, path, page, fields, size, kept_at, browser)
        values (:digest, :path, :page, :fields, :size, :now, :browser)
        on conflict (id_hash) do nothing
        """)
    Mono<Void> add(
            String digest, String path, @Nullable String page, String fields, int size, Instant now, String browser);

    @Modifying
    @Query("delete from interrupted_form where id_hash = :digest")
    Mono<Void> delete(String digest);

    /** Deletes the oldest forms in excess: of one browser, of all, or of their total size. Across accounts. */
    @Modifying
    @Query("""
        delete from interrupted_form where id_hash in (
            select id_hash from (
                select id_hash, place,
                       row_number() over fair as number,
                       sum(size + 200) over fair as size
                  from (select id_hash, size, kept_at,
                               row_number() over (partition by browser
                                                  order by kept_at desc, id_hash) as place
                          from interrupted_form) own
                window fair as (order by place, kept_at desc, id_hash rows unbounded preceding)) counted
             where place > :each or number > :most or size > :all)
        """)
    Mono<Void> deleteExcess(int each, int most, long all);

    /** Deletes forms that were stored at or before the given time. Across accounts. */
    @Modifying
    @Query("delete from interrupted_form where kept_at <= :since")
    Mono<Void> deleteExpired(Instant since);
}
