package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.site.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Compares the publisher of a site with the entity that its request named. */
@Component
public class RequestedPublishers {

    private final SiteCreations creations;
    private final PublisherProperties agency;

    RequestedPublishers(SiteCreations creations, PublisherProperties agency) {
        this.creations = creations;
        this.agency = agency;
    }

    /**
     * Returns the entity that the request of the current tenant named, while its publisher is still the agency that
     * every new site starts with; empty when they are the same, and for a site without a request.
     */
    @Transactional(readOnly = true)
    public Mono<RequestedEntity> of(Organisation publisher) {
        boolean unchanged = new RequestedEntity(agency.name(), agency.siret()).is(publisher);
        return unchanged
                ? creations.requestedEntity().filter(entity -> !entity.name().isBlank() && !entity.is(publisher))
                : Mono.empty();
    }
}
