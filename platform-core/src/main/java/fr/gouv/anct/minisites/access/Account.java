package fr.gouv.anct.minisites.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param email lower case, unique
 * @param platformRole none for most: they belong to tenants
 */
public record Account(
        UUID id,
        String email,
        String givenName,
        String usualName,
        @Nullable Role platformRole) {

    /** As it stands on screens and in mails. */
    public String name() {
        return givenName + " " + usualName;
    }

    /** Its roles outside any tenant. */
    public Set<Role> roles() {
        return platformRole == null ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, platformRole);
    }

    /** Whether it may, in a tenant or not, whatever its memberships. */
    public boolean may(Action action) {
        return Permissions.allows(roles(), action);
    }
}
