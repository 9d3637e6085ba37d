package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says whether an act in place of the team is reported to owners: a site without owners has no recipient. */
@Component
public class OwnerNotification {

    private final Memberships memberships;

    OwnerNotification(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Returns the sentence about the recipients of the letters for the site of the route.
     *
     * @param told message key for a site with owners
     */
    public Mono<String> sentence(AdmittedRequest request, String told) {
        return memberships
                .members()
                .collectList()
                .map(members -> members.stream().anyMatch(member -> member.role() == Role.OWNER))
                .map(owned -> request.message(owned ? told : "suspension.owners.none"));
    }

    /** Returns the general sentence about the recipients of the letters for the site of the route. */
    public Mono<String> sentence(AdmittedRequest request) {
        return sentence(request, "suspension.owners.told");
    }
}
