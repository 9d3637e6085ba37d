package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.letter.Correspondence;
import fr.gouv.anct.minisites.provisioning.letter.Occasion;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notifies the owners by letter, the last step of a creation. */
@Component
class AnnounceWork implements CreationStepWork {

    private final Memberships memberships;
    private final ProgrammeBlueprint blueprint;
    private final Correspondence correspondence;
    private final Journal journal;
    private final OrderRows rows;

    AnnounceWork(
            Memberships memberships,
            ProgrammeBlueprint blueprint,
            Correspondence correspondence,
            Journal journal,
            OrderRows rows) {
        this.memberships = memberships;
        this.blueprint = blueprint;
        this.correspondence = correspondence;
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public CreationStep step() {
        return CreationStep.ANNOUNCE;
    }

    @Override
    public Mono<Void> run(Order order) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .collectList()
                .flatMap(owners -> write(owners, order))
                .then(journal.add(event(order)))
                .then(rows.finish(order.tenantId()));
    }

    private Mono<Void> write(List<Account> owners, Order order) {
        Correspondence.Message message = new Correspondence.Message(
                Occasion.READY,
                order.answer(Field.PROGRAMME_NAME),
                blueprint.url(order),
                order.requester().name(),
                null,
                correspondence.siteUrl(order.answer(Field.SLUG)));
        return Flux.fromIterable(owners)
                .concatMap(owner -> correspondence.write(owner, message))
                .then();
    }

    private Event event(Order order) {
        return new Event(
                correspondence.text("platform.name"),
                null,
                "site.created",
                order.tenantId(),
                order.requestId(),
                Map.of("site", order.answer(Field.PROGRAMME_NAME)));
    }
}
