package fr.gouv.anct.minisites.access.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issuer, subject, e-mail address, names, SIRET number and organisation that an identity provider asserts for a user at
 * sign-in.
 *
 * @param subject stable identifier at the provider
 * @param email lower case, well-formed
 * @param emailVerified whether the provider asserts that the address is the user's
 * @param siret fourteen digits
 */
public record ProviderIdentity(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String givenName,
        @Nullable String usualName,
        @Nullable String siret,
        @Nullable String organisation) {

    /** Address of the user, if it is verified. */
    Optional<String> reliableEmail() {
        return Optional.ofNullable(email).filter(_ -> emailVerified);
    }
}
