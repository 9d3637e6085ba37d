package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Embedded;

/** A decision as stored, with its author and time. */
public record RecordedDecision(
        Instant at,
        @Embedded.Empty(prefix = "by_") Account by,
        @Embedded.Empty Decision decision) {}
