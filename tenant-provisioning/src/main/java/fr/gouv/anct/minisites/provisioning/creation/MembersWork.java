package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.provisioning.request.Field;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The two owners; who asked is one of them only when named as one. */
@Component
class MembersWork implements CreationStepWork {

    private final Accounts accounts;
    private final Memberships memberships;

    MembersWork(Accounts accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    @Override
    public CreationStep step() {
        return CreationStep.MEMBERS;
    }

    @Override
    public Mono<Void> run(Order order) {
        return owner(order, Field.OWNER_NAME, Field.OWNER_EMAIL)
                .then(owner(order, Field.SECOND_OWNER_NAME, Field.SECOND_OWNER_EMAIL));
    }

    private Mono<Void> owner(Order order, Field name, Field email) {
        FullName owner = FullName.of(order.answer(name));
        return accounts.ofEmail(order.answer(email), owner.given(), owner.usual())
                .flatMap(account -> memberships.grant(new Membership(order.tenantId(), account.id(), Role.OWNER)));
    }
}
