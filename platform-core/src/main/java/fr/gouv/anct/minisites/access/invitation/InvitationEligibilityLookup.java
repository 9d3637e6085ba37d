package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the data that decides whether addresses can be invited. */
@Component
class InvitationEligibilityLookup {

    private final Invitees invitees;
    private final InvitationQuotaManagement quotas;
    private final Clock clock;

    InvitationEligibilityLookup(Invitees invitees, InvitationQuotaManagement quotas, Clock clock) {
        this.invitees = invitees;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Returns the number of invitations already sent by the account; to be called before the transaction begins. */
    Mono<Integer> sentBy(Account by) {
        return quotas.sentBy(by);
    }

    /** Loads in a read-only transaction. */
    Mono<InvitationEligibility> find(Collection<String> emails, int sentByPerson) {
        return quotas.remaining(sentByPerson).flatMap(left -> guests(emails, left));
    }

    /** Loads in a sending transaction, which blocks other senders of the site until it ends. */
    Mono<InvitationEligibility> findForSending(Collection<String> emails, int sentByPerson) {
        return quotas.remainingForUpdate(sentByPerson).flatMap(left -> guests(emails, left));
    }

    private Mono<InvitationEligibility> guests(Collection<String> emails, int strangersLeft) {
        return invitees.find(emails.toArray(String[]::new), clock.instant())
                .collectMap(InvitationEligibility.Invitee::email, Function.identity())
                .map(found -> new InvitationEligibility(found, strangersLeft));
    }
}
