package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Account that matches a provider identity: by issuer and subject, else once by verified e-mail address, else a new
 * one.
 */
sealed interface AccountMatch {

    /**
     * An account, with the names and address from the provider.
     *
     * @param emailKept whether the address could not be updated because it belongs to another account
     */
    record Resolved(Account account, MatchKind way, boolean emailKept) implements AccountMatch {}

    /** No account matches. */
    record Unresolved(AdmissionRefusal reason) implements AccountMatch {}

    /** Kind of match. */
    enum MatchKind {
        KNOWN,
        LINKED,
        NEW
    }

    static AccountMatch of(ProviderIdentity identity, AccountMatches candidates) {
        Account known = candidates.bySubject();
        if (known != null) {
            return known(identity, known, candidates.byEmail());
        }
        if (identity.email() == null) {
            return new Unresolved(AdmissionRefusal.NO_EMAIL);
        }
        // A user who enters a foreign address at a provider without verification must neither get that account nor
        // create one that the owner of the address would later sign in to.
        if (!identity.emailVerified()) {
            return new Unresolved(AdmissionRefusal.UNVERIFIED_EMAIL);
        }
        Account named = candidates.byEmail();
        if (named == null) {
            return new Resolved(fresh(identity, identity.email()), MatchKind.NEW, false);
        }
        return candidates.emailTaken()
                ? new Unresolved(AdmissionRefusal.EMAIL_TAKEN)
                : new Resolved(followed(identity, named, named.email()), MatchKind.LINKED, false);
    }

    private static AccountMatch known(ProviderIdentity identity, Account known, @Nullable Account named) {
        boolean elsewhere = named != null && !named.id().equals(known.id());
        String email = elsewhere ? known.email() : identity.reliableEmail().orElse(known.email());
        return new Resolved(followed(identity, known, email), MatchKind.KNOWN, elsewhere);
    }

    private static Account followed(ProviderIdentity identity, Account account, String email) {
        return new Account(
                account.id(),
                email,
                name(identity.givenName()).orElse(account.givenName()),
                name(identity.usualName()).orElse(account.usualName()),
                account.platformRole());
    }

    private static Account fresh(ProviderIdentity identity, String email) {
        String mailbox = email.substring(0, email.indexOf('@'));
        return new Account(
                UUID.randomUUID(),
                email,
                name(identity.givenName()).orElse(cut(mailbox)),
                name(identity.usualName()).orElse("(" + cut(mailbox) + ")"),
                null);
    }

    private static Optional<String> name(@Nullable String text) {
        return Optional.ofNullable(text).map(name -> cut(name.strip())).filter(name -> !name.isEmpty());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 90));
    }
}
