package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.Jsonb;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Row of the audit journal with the joined names of site and person, whose JSON detail is decoded to build an {@link
 * AuditEntry}.
 *
 * @param detail JSON of the further information
 */
record AuditEntryRow(
        long id,
        Instant at,
        @Nullable String session,
        String actor,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID tenantId,
        @Nullable UUID subject,
        String detail,
        @Nullable String site,
        @Nullable String slug,
        @Embedded.Nullable(prefix = "person_") AuditEntry.@Nullable Person person,
        boolean request) {

    @SuppressWarnings("unchecked")
    AuditEntry entry() {
        Map<String, String> read = (Map<String, String>) Jsonb.MAPPER.readValue(detail, Map.class);
        AuditEvent event = new AuditEvent(actor, actorId, action, tenantId, subject, read);
        return new AuditEntry(id, at, session, event, site, slug, person, request);
    }
}
