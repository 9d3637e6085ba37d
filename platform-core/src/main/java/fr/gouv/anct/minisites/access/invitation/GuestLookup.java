package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the data that decides whether addresses can be invited. */
@Component
class GuestLookup {

    private final GuestRows rows;
    private final InvitationCeilings ceilings;
    private final Clock clock;

    GuestLookup(GuestRows rows, InvitationCeilings ceilings, Clock clock) {
        this.rows = rows;
        this.ceilings = ceilings;
        this.clock = clock;
    }

    /** Returns the number of invitations already sent by the account; to be called before the transaction begins. */
    Mono<Integer> sentBy(Account by) {
        return ceilings.sentBy(by);
    }

    /** Loads in a read-only transaction. */
    Mono<Guests> find(Collection<String> emails, int sentByPerson) {
        return ceilings.left(sentByPerson).flatMap(left -> guests(emails, left));
    }

    /** Loads in a sending transaction, which blocks other senders of the site until it ends. */
    Mono<Guests> findForSending(Collection<String> emails, int sentByPerson) {
        return ceilings.leftInTurn(sentByPerson).flatMap(left -> guests(emails, left));
    }

    private Mono<Guests> guests(Collection<String> emails, int strangersLeft) {
        return rows.guests(emails, clock.instant())
                .collectMap(Guests.Guest::email, Function.identity())
                .map(found -> new Guests(found, strangersLeft));
    }
}
