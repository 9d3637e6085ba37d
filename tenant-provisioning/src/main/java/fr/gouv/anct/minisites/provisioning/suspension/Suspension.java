package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored open suspension of a site with the role that decided it, its reason, notice for visitors and last day;
 * visitors see only part of it.
 *
 * @param service role in which it was decided
 * @param reason for the owners and the journal
 * @param notice plain text for visitors; null for the standard text
 * @param until last day, in Paris
 */
public record Suspension(
        UUID id,
        Instant suspendedAt,
        Role service,
        String reason,
        @Nullable String notice,
        @Nullable LocalDate until) {}
