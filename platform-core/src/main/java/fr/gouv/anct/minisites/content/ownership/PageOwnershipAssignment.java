package fr.gouv.anct.minisites.content.ownership;

import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Assigns owners, review dates and sharing to the pages of the current site; each change is in the journal. */
@Component
public class PageOwnershipAssignment {

    private final PageOwnerships ownerships;
    private final Drafts drafts;
    private final Memberships memberships;
    private final Journal journal;

    PageOwnershipAssignment(PageOwnerships ownerships, Drafts drafts, Memberships memberships, Journal journal) {
        this.ownerships = ownerships;
        this.drafts = drafts;
        this.memberships = memberships;
        this.journal = journal;
    }

    /** Returns the pages whose review date has passed, longest overdue first. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<OverduePage>> due(int page, int size) {
        return ownerships
                .countDue()
                .flatMap(total -> ownerships
                        .findDue(size, ResultPage.offset(page, size))
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
    }

    /**
     * Assigns owner and review date, if the current values are those that the caller saw (optimistic locking).
     *
     * @param publishes whether the caller may publish
     * @return empty when the page does not exist
     */
    @Transactional
    public Mono<OwnershipAssignmentResult> assign(
            Tenant site, UUID page, PageOwnership seen, PageOwnership ownership, boolean publishes, AuditActor by) {
        return drafts.findForUpdate(page).zipWhen(_ -> member(ownership)).flatMap(found -> {
            OwnershipAssignmentResult result = decide(found.getT1(), seen, ownership, found.getT2(), publishes);
            return result == OwnershipAssignmentResult.DONE
                    ? ownerships
                            .write(
                                    page,
                                    ownership.owner(),
                                    ownership.reviewOn(),
                                    ownership.date(),
                                    !ownership.unshared())
                            .then(note(site, found.getT1(), ownership, by))
                            .thenReturn(result)
                    : Mono.just(result);
        });
    }

    private Mono<Boolean> member(PageOwnership ownership) {
        return ownership.owner() == null
                ? Mono.just(true)
                : memberships.member(ownership.owner()).hasElement();
    }

    private static OwnershipAssignmentResult decide(
            Draft draft, PageOwnership seen, PageOwnership ownership, boolean member, boolean publishes) {
        if (!member) {
            return OwnershipAssignmentResult.NO_MEMBER;
        }
        PageOwnership now = PageOwnership.of(draft);
        if (!seen.equals(now)) {
            return OwnershipAssignmentResult.OVERTAKEN;
        }
        if (now.equals(ownership)) {
            return OwnershipAssignmentResult.UNCHANGED;
        }
        boolean visible = !Objects.equals(now.date(), ownership.date()) || now.unshared() != ownership.unshared();
        return visible && draft.publishedRevision() != null && !publishes
                ? OwnershipAssignmentResult.PUBLIC
                : OwnershipAssignmentResult.DONE;
    }

    private Mono<Void> note(Tenant site, Draft draft, PageOwnership ownership, AuditActor by) {
        AuditSubject page = AuditSubject.of(site.id(), draft.page().id());
        Map<String, String> path = Map.of("path", draft.page().path());
        Mono<Void> upkeep = journal.record(by, "page.upkeep", page, path);
        if (draft.shared() != ownership.unshared()) {
            return upkeep;
        }
        return upkeep.then(journal.record(by, ownership.unshared() ? "page.unshared" : "page.shared", page, path));
    }
}
