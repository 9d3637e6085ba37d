package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The accounts found for a provider identity, by its subject and by its verified e-mail address, of which {@link
 * AccountMatch} chooses at most one.
 *
 * @param bySubject account that has signed in with this identity before
 * @param byEmail account with the verified address
 * @param emailTaken whether that account has another identity at this issuer
 */
record AccountMatches(@Nullable Account bySubject, @Nullable Account byEmail, boolean emailTaken) {

    /**
     * An account with the subject or the address of an identity.
     *
     * @param taken whether the account has an identity at this issuer
     */
    record Candidate(
            @Embedded.Empty(prefix = "account_") Account account, boolean bySubject, boolean byEmail, boolean taken) {}

    static AccountMatches of(List<Candidate> candidates) {
        Account bySubject = candidates.stream()
                .filter(Candidate::bySubject)
                .map(Candidate::account)
                .findFirst()
                .orElse(null);
        return candidates.stream()
                .filter(Candidate::byEmail)
                .findFirst()
                .map(named -> new AccountMatches(bySubject, named.account(), named.taken()))
                .orElse(new AccountMatches(bySubject, null, false));
    }
}
