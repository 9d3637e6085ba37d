package fr.gouv.anct.minisites.portal.catalogue;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads what central communications decided about the services of the current tenant. */
@Component
public class OwnServices {

    private final OwnServiceRows rows;

    OwnServices(OwnServiceRows rows) {
        this.rows = rows;
    }

    /**
     * A decision about a service.
     *
     * @param reason of a refusal; empty otherwise
     */
    public record Decided(boolean accepted, String reason) {}

    /** Returns the decision about a service; empty while there is none. */
    @Transactional(readOnly = true)
    public Mono<Decided> find(UUID page) {
        return rows.find(page);
    }
}
