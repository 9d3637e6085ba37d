package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.database.SecretHolderScope;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Stores forms interrupted by the end of a session until their author has signed in again, on any node. Their key is
 * the digest of the account and of a secret held by the browser: other accounts that sign in on that browser cannot
 * find them. An account has one form per secret. The number per browser and the total number and size are limited; the
 * oldest forms of the browsers with the most forms are deleted first.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.EXPIRY)
public class InterruptedFormStore {

    /** Retention period of a form. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** Maximum number of forms per browser. */
    static final int EACH = 20;

    private static final int MOST = 1_000;
    /** Maximum total size, in characters. */
    private static final long ALL_OF_THEM = 16_000_000;

    private final StoredInterruptedForms forms;
    private final SecretHolderScope secrets;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    InterruptedFormStore(
            StoredInterruptedForms forms, SecretHolderScope secrets, CrossTenantScope crossTenant, Clock clock) {
        this.forms = forms;
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
        String digest = key(secret, account);
        Mono<Void> stored = forms.delete(digest)
                .then(forms.add(
                        digest,
                        form.path(),
                        form.page(),
                        Jsonb.write(form.fields()),
                        form.size(),
                        clock.instant(),
                        SecretHolderScope.digest(browser)));
        return secrets.open(stored, digest)
                .then(crossTenant.write(CrossTenantScope.Purpose.EXPIRY, forms.deleteExcess(EACH, MOST, ALL_OF_THEM)))
                .thenReturn(secret);
    }

    private static String key(String secret, UUID account) {
        return SecretHolderScope.digest(secret + " " + account);
    }

    /** Returns the form of an account stored under a secret; empty if there is none or it has expired. */
    public Mono<InterruptedForm> find(String secret, UUID account) {
        String digest = key(secret, account);
        return secrets.open(forms.find(digest, clock.instant().minus(KEPT)), digest)
                .map(InterruptedFormRow::form);
    }

    /** Deletes the form of an account stored under a secret, if it exists. */
    public Mono<Void> forget(String secret, UUID account) {
        String digest = key(secret, account);
        return secrets.open(forms.delete(digest), digest);
    }
}
