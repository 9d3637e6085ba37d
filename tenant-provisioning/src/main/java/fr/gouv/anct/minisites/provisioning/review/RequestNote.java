package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** A stored internal note about a site request with its author and time, which reviewers see and requesters do not. */
public record RequestNote(
        UUID id, @Embedded.Empty(prefix = "account_") Account author, Instant writtenAt, String text) {}
