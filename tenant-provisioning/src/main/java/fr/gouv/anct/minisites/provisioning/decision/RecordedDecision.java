package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Embedded;

/** A stored decision on a site request with the account that took it and its time, for the history of the request. */
public record RecordedDecision(
        Instant at,
        @Embedded.Empty(prefix = "by_") Account by,
        @Embedded.Empty Decision decision) {}
