package fr.gouv.anct.minisites.access.session;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.PlatformScope;
import fr.gouv.anct.minisites.database.SecretScope;
import fr.gouv.anct.minisites.database.StoredJson;
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
 * Forms that wait until their author has signed in again, on any node. The key of one is the digest of a secret, which the
 * browser holds, and of the account: nobody else who signs in on that browser finds it. An account has one under a secret.
 * Each browser has room for some, and all of them together: the oldest of who has most leave first.
 */
@Repository
public class FormMemory {

    /** How long one waits. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** Of one browser. */
    static final int EACH = 20;

    private static final int MOST = 1_000;
    /** In characters. */
    private static final long ALL_OF_THEM = 16_000_000;

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final SecretScope secrets;
    private final PlatformScope platform;
    private final Clock clock;

    FormMemory(DatabaseClient database, SecretScope secrets, PlatformScope platform, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Keeps a form of at most {@link InterruptedForm#LARGEST}.
     *
     * @param browser where it was sent: when there are too many, each loses its own first
     * @param account whose it is
     * @param known the secret that the browser holds already, where forms of other accounts may wait; null, or not one of
     *     ours: a new one is made
     * @return the secret under which it is found again
     */
    public Mono<String> keep(InterruptedForm form, String browser, UUID account, @Nullable String known) {
        String secret = known != null && RandomIds.isSecret(known) ? known : RandomIds.secret();
        return secrets.open(
                        delete(key(secret, account))
                                .then(insert(key(secret, account), form, SecretScope.digest(browser))),
                        key(secret, account))
                .then(makeRoom())
                .thenReturn(secret);
    }

    private static String key(String secret, UUID account) {
        return SecretScope.digest(secret + " " + account);
    }

    /** Of two tabs that send at once, one is kept. */
    private Mono<Void> insert(String key, InterruptedForm form, String browser) {
        return database.sql("""
                        insert into interrupted_form (id_hash, path, page, fields, size, kept_at, browser)
                        values (:digest, :path, :page, :fields, :size, :now, :browser)
                        on conflict (id_hash) do nothing
                        """)
                .bind("digest", key)
                .bind("path", form.path())
                .bind("page", Parameter.fromOrEmpty(form.page(), String.class))
                .bind("fields", StoredJson.write(form.fields()))
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
        return platform.write(PlatformScope.Purpose.EXPIRY, leave);
    }

    /** The form of an account that waits under a secret; empty when there is none, or it has waited for too long. */
    public Mono<InterruptedForm> find(String secret, UUID account) {
        String digest = key(secret, account);
        Mono<InterruptedForm> found = database.sql(
                        "select path, page, fields from interrupted_form where id_hash = :digest and kept_at > :since")
                .bind("digest", digest)
                .bind("since", clock.instant().minus(KEPT))
                .map(FormMemory::form)
                .one();
        return secrets.open(found, digest);
    }

    private static InterruptedForm form(Readable row) {
        return new InterruptedForm(
                requireNonNull(row.get("path", String.class)),
                row.get("page", String.class),
                StoredJson.MAPPER.readValue(requireNonNull(row.get("fields", String.class)), FIELDS));
    }

    /** Forgets the form of an account that waits under a secret, if there is one. */
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
