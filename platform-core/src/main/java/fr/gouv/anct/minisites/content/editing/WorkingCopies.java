package fr.gouv.anct.minisites.content.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Repository of working copies: one for each account and page of the current tenant, visible to its account only. */
@Repository
@RowScope(RowOwner.TENANT)
public class WorkingCopies {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    /**
     * Maximum size of the fields in bytes, as serialized by PostgreSQL; see the constraint {@code working_copy_fits}.
     */
    private static final int HEAVIEST = 2_000_000;

    private static final String MINE = " where page_id = :page and account_id = :account";
    /** Copies that a form may overwrite: those it stored itself, those it displayed, and dropped ones. */
    private static final String KNOWN = " (cast(:form as uuid) is null or working_copy.form is null"
            + " or working_copy.form = :form or working_copy.saved_at = :seen or working_copy.dropped_at is not null)";

    /**
     * Revision stored beside the typed fields.
     *
     * @param terms left out where there are none: nodes of the release before the vocabularies do not know them
     */
    private record StoredRevision(
            String title,
            @Nullable String navigationTitle,
            @Nullable String lead,
            String description,
            @Nullable UUID image,
            List<String> tags,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TermRef> terms,
            JsonNode body) {}

    /** Working copy with its fields as JSON. */
    record WorkingCopyRow(String fields, Instant savedAt) {
        WorkingCopy copy() {
            return new WorkingCopy(Jsonb.MAPPER.readValue(fields, FIELDS), savedAt);
        }
    }

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec codec;

    WorkingCopies(DatabaseClient database, RowMappers rows, BlockCodec codec) {
        this.database = database;
        this.rows = rows;
        this.codec = codec;
    }

    /**
     * Whether the fields fit in a working copy: PostgreSQL writes a space after each comma and colon, unlike the JSON
     * written here.
     */
    public static boolean fits(Map<String, List<String>> fields) {
        int separators =
                fields.values().stream().mapToInt(values -> values.size() + 2).sum();
        return Jsonb.write(fields).getBytes(StandardCharsets.UTF_8).length + separators <= HEAVIEST;
    }

    /**
     * Stores the typed fields as the working copy, replacing the previous one. Also while the page is in the trash,
     * from which it may be restored. A copy with the same fields keeps its time: the last request of a page that was
     * reloaded may come late, and the form that shows its fields must stay the one that may write.
     *
     * @param base number of the base revision
     * @return time of storage; empty when the page does not exist, or the stored copy is from another form and was not
     *     displayed in this one
     */
    @Transactional
    public Mono<Instant> keep(
            UUID page, UUID account, int base, Map<String, List<String>> fields, WorkingCopy.Form form) {
        return bind(database.sql("""
            insert into working_copy (page_id, account_id, base, fields, form)
            select id, :account, :base, cast(:fields as jsonb), :form from page
             where id = :page
            on conflict (tenant_id, page_id, account_id) do update
               set (base, fields, saved_at, dropped_at, form)
                 = (excluded.base, excluded.fields, case when working_copy.fields = excluded.fields
                        and working_copy.dropped_at is null then working_copy.saved_at else now() end,
                    null, excluded.form)
             where working_copy.fields = excluded.fields or\
            """ + KNOWN + " returning saved_at"), form)
                .bind("page", page)
                .bind("account", account)
                .bind("base", base)
                .bind("fields", Jsonb.write(fields))
                .mapValue(Instant.class)
                .one();
    }

    /** Stores the revision that a preview renders: the typed fields as far as they make a page. */
    @Transactional
    public Mono<Void> show(UUID page, UUID account, Revision shown) {
        StoredRevision said = new StoredRevision(
                shown.title(),
                shown.navigationTitle(),
                shown.lead(),
                shown.description(),
                shown.image(),
                shown.tags(),
                shown.terms(),
                Jsonb.MAPPER.readTree(codec.write(shown.body())));
        return database.sql("update working_copy set shown = cast(:shown as jsonb)" + MINE)
                .bind("page", page)
                .bind("account", account)
                .bind("shown", Jsonb.write(said))
                .then();
    }

    /** Returns the revision that a preview renders; empty when there is none. */
    @Transactional(readOnly = true)
    public Mono<Revision> shown(UUID page, UUID account) {
        return database.sql("select shown from working_copy" + MINE + " and dropped_at is null and shown is not null")
                .bind("page", page)
                .bind("account", account)
                .map(row -> Jsonb.read(row, "shown", StoredRevision.class))
                .one()
                .map(said -> new Revision(
                        said.title(),
                        said.navigationTitle(),
                        said.lead(),
                        said.description(),
                        said.image(),
                        said.tags(),
                        said.terms(),
                        codec.read(said.body())));
    }

    /** Returns the working copy of an account; empty when there is none, or it was dropped. */
    @Transactional(readOnly = true)
    public Mono<WorkingCopy> of(UUID page, UUID account) {
        return database.sql("select fields, saved_at from working_copy" + MINE + " and dropped_at is null")
                .bind("page", page)
                .bind("account", account)
                .map(rows.of(WorkingCopyRow.class))
                .one()
                .map(WorkingCopyRow::copy);
    }

    /** Drops the copy, so that it is not offered until it is brought back; returns whether there was one. */
    @Transactional
    public Mono<Boolean> drop(UUID page, UUID account) {
        return setDroppedAt("now()", " and dropped_at is null", page, account);
    }

    /** Offers a dropped copy again; returns whether there was one. */
    @Transactional
    public Mono<Boolean> bringBack(UUID page, UUID account) {
        return setDroppedAt("null", " and dropped_at is not null", page, account);
    }

    private Mono<Boolean> setDroppedAt(String dropped, String which, UUID page, UUID account) {
        return database.sql("update working_copy set dropped_at = " + dropped + MINE + which)
                .bind("page", page)
                .bind("account", account)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /**
     * Deletes a copy that was saved as a revision; a copy stored by another form and not displayed in this one stays.
     */
    @Transactional
    public Mono<Void> forget(UUID page, UUID account, WorkingCopy.Form form) {
        return bind(database.sql("delete from working_copy" + MINE + " and" + KNOWN), form)
                .bind("page", page)
                .bind("account", account)
                .then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec sql, WorkingCopy.Form form) {
        return sql.bind("form", Parameter.fromOrEmpty(form.id(), UUID.class))
                .bind("seen", Parameter.fromOrEmpty(form.seen(), Instant.class));
    }
}
