package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.audit.AuditActor;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Person who can sign in to the back office: id, e-mail address, names, and the platform role that a few accounts have.
 *
 * @param email lower case, unique
 * @param platformRole null for most accounts, which have roles in tenants only
 */
public record Account(
        UUID id,
        String email,
        String givenName,
        String usualName,
        @Nullable Role platformRole) {

    /** Maximum length of a typed name. */
    public static final int LONGEST_NAME = 100;

    /** Display name for screens and mails. */
    public String name() {
        return givenName + " " + usualName;
    }

    /** The account as actor of an audit event. */
    public AuditActor actor() {
        return new AuditActor(name(), id);
    }

    /** Roles outside any tenant. */
    public Set<Role> roles() {
        return platformRole == null ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, platformRole);
    }

    /** Whether the account may perform the action, in a tenant or not, whatever its memberships. */
    public boolean may(Action action) {
        return Permissions.allows(roles(), action);
    }
}
