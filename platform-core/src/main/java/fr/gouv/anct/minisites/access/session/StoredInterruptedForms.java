package fr.gouv.anct.minisites.access.session;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.database.SecretHolderScope;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/**
 * Stores forms interrupted by the end of a session until their author has signed in again, on any node. Their key is
 * the digest of the account and of a secret held by the browser: other accounts that sign in on that browser cannot
 * find them. An account has one form per secret. The number per browser and the total number and size are limited; the
 * oldest forms of the browsers with the most forms are deleted first.
 */
@Repository
@RowScope(value = RowOwner.SECRET_HOLDER, crossTenantPurposes = CrossTenantScope.Purpose.EXPIRY)
public class StoredInterruptedForms {

    /** Retention period of a form. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** Maximum number of forms per browser. */
    static final int EACH = 20;

    private static final int MOST = 1_000;
    /** Maximum total size, in characters. */
    private static final long ALL_OF_THEM = 16_000_000;

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final SecretHolderScope secrets;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    StoredInterruptedForms(
            DatabaseClient database, SecretHolderScope secrets, CrossTenantScope crossTenant, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /**
     * Stores a form of at most {@link InterruptedForm#LARGEST} characters.
     *
     * @param browser that sent the form; if there are too many, each browser loses its own first
     * @param account its author
     * @param known secret already held by the browser, which may have forms of other accounts; if null or malformed, a
     *     new one is generated
     * @return the secret to find it again
     */
    public Mono<String> keep(InterruptedForm form, String browser, UUID account, @Nullable String known) {
        String secret = known != null && RandomIds.isSecret(known) ? known : RandomIds.secret();
        return secrets.open(
                        delete(key(secret, account))
                                .then(insert(key(secret, account), form, SecretHolderScope.digest(browser))),
                        key(secret, account))
                .then(makeRoom())
                .thenReturn(secret);
    }

    private static String key(String secret, UUID account) {
        return SecretHolderScope.digest(secret + " " + account);
    }

    /** If two tabs send at once, one form is stored. */
    private Mono<Void> insert(String key, InterruptedForm form, String browser) {
        return database.sql("""
                        insert into interrupted_form (id_hash, path, page, fields, size, kept_at, browser)
                        values (:digest, :path, :page, :fields, :size, :now, :browser)
                        on conflict (id_hash) do nothing
                        """)
                .bind("digest", key)
                .bind("path", form.path())
                .bind("page", Parameter.fromOrEmpty(form.page(), String.class))
                .bind("fields", Jsonb.write(form.fields()))
                .bind("size", form.size())
                .bind("now", clock.instant())
                .bind("browser", browser)
                .then();
    }

    private Mono<Void> makeRoom() {
        Mono<Void> leave = database.sql("""
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
                .bind("each", EACH)
                .bind("most", MOST)
                .bind("all", ALL_OF_THEM)
                .then();
        return crossTenant.write(CrossTenantScope.Purpose.EXPIRY, leave);
    }

    /** Returns the form of an account stored under a secret; empty if there is none or it has expired. */
    public Mono<InterruptedForm> find(String secret, UUID account) {
        String digest = key(secret, account);
        Mono<InterruptedForm> found = database.sql(
                        "select path, page, fields from interrupted_form where id_hash = :digest and kept_at > :since")
                .bind("digest", digest)
                .bind("since", clock.instant().minus(KEPT))
                .map(StoredInterruptedForms::form)
                .one();
        return secrets.open(found, digest);
    }

    private static InterruptedForm form(Readable row) {
        return new InterruptedForm(
                requireNonNull(row.get("path", String.class)),
                row.get("page", String.class),
                Jsonb.MAPPER.readValue(requireNonNull(row.get("fields", String.class)), FIELDS));
    }

    /** Deletes the form of an account stored under a secret, if it exists. */
    public Mono<Void> forget(String secret, UUID account) {
        String digest = key(secret, account);
        return secrets.open(delete(digest), digest);
    }

    private Mono<Void> delete(String digest) {
        return database.sql("delete from interrupted_form where id_hash = :digest")
                .bind("digest", digest)
                .then();
    }
}
