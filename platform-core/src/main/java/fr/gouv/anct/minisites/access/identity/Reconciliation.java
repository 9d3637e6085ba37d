package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.entry.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which account somebody is: on issuer and subject, else once on a reliable e-mail address, else a new one. */
sealed interface Reconciliation {

    /**
     * An account, with names and address as the provider says them.
     *
     * @param emailKept whether the address could not follow, because it is another account's
     */
    record Resolved(Account account, Way way, boolean emailKept) implements Reconciliation {}

    /** No account may be theirs. */
    record Unresolved(Refusal reason) implements Reconciliation {}

    /** How an account was found. */
    enum Way {
        KNOWN,
        LINKED,
        NEW
    }

    static Reconciliation of(Arrival arrival, Candidates candidates) {
        Account known = candidates.bySubject();
        if (known != null) {
            return known(arrival, known, candidates.byEmail());
        }
        if (arrival.email() == null) {
            return new Unresolved(Refusal.NO_EMAIL);
        }
        // Whoever types somebody else's address at a provider that checks nothing must neither get that account nor
        // prepare one for its owner to fall into.
        if (!arrival.emailVerified()) {
            return new Unresolved(Refusal.UNVERIFIED_EMAIL);
        }
        Account named = candidates.byEmail();
        if (named == null) {
            return new Resolved(fresh(arrival, arrival.email()), Way.NEW, false);
        }
        return candidates.emailTaken()
                ? new Unresolved(Refusal.EMAIL_TAKEN)
                : new Resolved(followed(arrival, named, named.email()), Way.LINKED, false);
    }

    private static Reconciliation known(Arrival arrival, Account known, @Nullable Account named) {
        boolean elsewhere = named != null && !named.id().equals(known.id());
        String email = elsewhere ? known.email() : arrival.reliableEmail().orElse(known.email());
        return new Resolved(followed(arrival, known, email), Way.KNOWN, elsewhere);
    }

    private static Account followed(Arrival arrival, Account account, String email) {
        return new Account(
                account.id(),
                email,
                name(arrival.givenName()).orElse(account.givenName()),
                name(arrival.usualName()).orElse(account.usualName()),
                account.platformRole());
    }

    private static Account fresh(Arrival arrival, String email) {
        String mailbox = email.substring(0, email.indexOf('@'));
        return new Account(
                UUID.randomUUID(),
                email,
                name(arrival.givenName()).orElse(cut(mailbox)),
                name(arrival.usualName()).orElse("(" + cut(mailbox) + ")"),
                null);
    }

    private static Optional<String> name(@Nullable String text) {
        return Optional.ofNullable(text).map(name -> cut(name.strip())).filter(name -> !name.isEmpty());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 90));
    }
}
