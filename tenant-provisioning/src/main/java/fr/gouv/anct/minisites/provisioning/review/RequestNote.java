package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** Internal note about a request, as stored. */
public record RequestNote(
        UUID id, @Embedded.Empty(prefix = "account_") Account author, Instant writtenAt, String text) {}
