package fr.gouv.anct.minisites.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded action as the audit journal stores it, with actor, action code, tenant and subject; {@link AuditEntry}
 * adds time and names.
 *
 * @param actor name of the person, or of the part of the platform that acts by itself
 * @param actorId the person's account
 * @param action dotted code in lower case, for example {@code request.sent}; its label is in the back office's bundle
 * @param tenantId of the site concerned
 * @param subject id of another resource concerned, such as a request
 * @param detail further information for readers, short texts without personal data
 */
public record AuditEvent(
        String actor,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID tenantId,
        @Nullable UUID subject,
        Map<String, String> detail) {}
