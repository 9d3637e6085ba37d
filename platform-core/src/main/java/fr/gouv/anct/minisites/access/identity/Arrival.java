package fr.gouv.anct.minisites.access.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody who has signed in there.
 *
 * @param subject stable, the provider's own
 * @param email lower case, in the form of an address
 * @param emailVerified whether the provider vouches that it is theirs
 * @param siret fourteen digits
 */
public record Arrival(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String givenName,
        @Nullable String usualName,
        @Nullable String siret,
        @Nullable String organisation) {

    /** The address, when it can be relied upon. */
    Optional<String> reliableEmail() {
        return Optional.ofNullable(email).filter(_ -> emailVerified);
    }
}
