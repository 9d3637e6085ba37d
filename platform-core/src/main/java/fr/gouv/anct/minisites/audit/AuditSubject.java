package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** The id of the resource that an audit event concerns, without its type, and the tenant of the event, if any. */
public final class AuditSubject {

    private final Function<ContextView, Optional<UUID>> tenantId;
    private final @Nullable UUID id;

    private AuditSubject(Function<ContextView, Optional<UUID>> tenantId, @Nullable UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    /** Returns the subject of an event that concerns no tenant, and no resource besides its actor. */
    public static AuditSubject none() {
        return of(null, null);
    }

    /** Returns the tenant itself. */
    public static AuditSubject ofTenant(UUID tenantId) {
        return of(tenantId, null);
    }

    /** Returns a resource that belongs to no tenant, such as an account or a request. */
    public static AuditSubject withoutTenant(UUID id) {
        return of(null, id);
    }

    /** Returns a resource of the {@link CurrentTenant}, or of no tenant if there is none. */
    public static AuditSubject inCurrentTenant(UUID id) {
        return new AuditSubject(CurrentTenant::in, id);
    }

    /**
     * Returns a resource of a tenant.
     *
     * @param tenantId null if there is no tenant, or not yet
     * @param id null if the event concerns the tenant itself
     */
    public static AuditSubject of(@Nullable UUID tenantId, @Nullable UUID id) {
        Optional<UUID> tenant = Optional.ofNullable(tenantId);
        return new AuditSubject(_ -> tenant, id);
    }

    Optional<UUID> tenantId(ContextView context) {
        return tenantId.apply(context);
    }

    Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
