package fr.gouv.anct.minisites.content.work;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.StoredJson;
import io.r2dbc.spi.Readable;
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

/** The working copies of the current tenant's pages: one for each person and page, nobody else's to see. */
@Repository
public class WorkingCopies {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    /** Bytes of the fields as PostgreSQL writes them, see the constraint {@code working_copy_fits}. */
    private static final int HEAVIEST = 2_000_000;

    private static final String MINE = " where page_id = :page and account_id = :account";
    /** What a form may write over: what it kept itself, what it has shown, and what nobody is offered. */
    private static final String KNOWN = " (cast(:form as uuid) is null or working_copy.form is null"
            + " or working_copy.form = :form or working_copy.saved_at = :seen or working_copy.dropped_at is not null)";

    /** A revision as it is kept beside what was typed. */
    private record Said(
            String title,
            @Nullable String navigationTitle,
            @Nullable String lead,
            String description,
            @Nullable UUID image,
            List<String> tags,
            JsonNode body) {}

    private final DatabaseClient database;
    private final BlockCodec codec;

    WorkingCopies(DatabaseClient database, BlockCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Whether these fields can be kept: PostgreSQL writes a space after each comma and colon, which JSON here has not. */
    public static boolean fits(Map<String, List<String>> fields) {
        int separators =
                fields.values().stream().mapToInt(values -> values.size() + 2).sum();
        return StoredJson.write(fields).getBytes(StandardCharsets.UTF_8).length + separators <= HEAVIEST;
    }

    /**
     * Keeps what was typed, in place of what was kept before. While the page is in the trash too: it may come back.
     *
     * @param base number of the revision that was started from
     * @return when; empty when there is no such page, or what is kept came from another form and was not seen in this one
     */
    @Transactional
    public Mono<Instant> keep(
            UUID page, UUID account, int base, Map<String, List<String>> fields, WorkingCopy.Form form) {
        return bind(database.sql("""
            insert into working_copy (tenant_id, page_id, account_id, base, fields, form)
            select tenant_id, id, :account, :base, cast(:fields as jsonb), :form from page
             where id = :page
            on conflict (tenant_id, page_id, account_id) do update
               set (base, fields, saved_at, dropped_at, form)
                 = (excluded.base, excluded.fields, now(), null, excluded.form)
             where working_copy.fields = excluded.fields or\
            """ + KNOWN + " returning saved_at"), form)
                .bind("page", page)
                .bind("account", account)
                .bind("base", base)
                .bind("fields", StoredJson.write(fields))
                .map(row -> requireNonNull(row.get("saved_at", Instant.class)))
                .one();
    }

    /** Keeps what a preview shows of it: as much of what was typed as makes a page. */
    @Transactional
    public Mono<Void> show(UUID page, UUID account, Revision shown) {
        Said said = new Said(
                shown.title(),
                shown.navigationTitle(),
                shown.lead(),
                shown.description(),
                shown.image(),
                shown.tags(),
                StoredJson.MAPPER.readTree(codec.write(shown.body())));
        return database.sql("update working_copy set shown = cast(:shown as jsonb)" + MINE)
                .bind("page", page)
                .bind("account", account)
                .bind("shown", StoredJson.write(said))
                .then();
    }

    /** What a preview shows of it; empty when there is none. */
    @Transactional(readOnly = true)
    public Mono<Revision> shown(UUID page, UUID account) {
        return database.sql("select shown from working_copy" + MINE + " and dropped_at is null and shown is not null")
                .bind("page", page)
                .bind("account", account)
                .map(row -> StoredJson.read(row, "shown", Said.class))
                .one()
                .map(said -> new Revision(
                        said.title(),
                        said.navigationTitle(),
                        said.lead(),
                        said.description(),
                        said.image(),
                        said.tags(),
                        codec.read(said.body())));
    }

    /** That of a person; empty when there is none, or it was dropped. */
    @Transactional(readOnly = true)
    public Mono<WorkingCopy> of(UUID page, UUID account) {
        return database.sql("select fields, saved_at from working_copy" + MINE + " and dropped_at is null")
                .bind("page", page)
                .bind("account", account)
                .map(WorkingCopies::read)
                .one();
    }

    private static WorkingCopy read(Readable row) {
        return new WorkingCopy(
                StoredJson.MAPPER.readValue(requireNonNull(row.get("fields", String.class)), FIELDS),
                requireNonNull(row.get("saved_at", Instant.class)));
    }

    /** Offers it no more, until it is brought back; whether there was one. */
    @Transactional
    public Mono<Boolean> drop(UUID page, UUID account) {
        return mark("now()", " and dropped_at is null", page, account);
    }

    /** Offers again what was dropped; whether there was something. */
    @Transactional
    public Mono<Boolean> bringBack(UUID page, UUID account) {
        return mark("null", " and dropped_at is not null", page, account);
    }

    private Mono<Boolean> mark(String dropped, String which, UUID page, UUID account) {
        return database.sql("update working_copy set dropped_at = " + dropped + MINE + which)
                .bind("page", page)
                .bind("account", account)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Forgets what has become a revision; what another form keeps, and this one has not shown, stays. */
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
