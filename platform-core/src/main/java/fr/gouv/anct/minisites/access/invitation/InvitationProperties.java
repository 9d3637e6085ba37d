package fr.gouv.anct.minisites.access.invitation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of invitations.
 *
 * @param strangersPerSite invitations that a site may send in 24 hours to addresses without an account, unless central
 *     communications have given it a ceiling of its own
 * @param strangersPerPerson the same for one person, in all sites together; in a site with a higher ceiling of its own, that one
 */
@ConfigurationProperties("minisites.invitations")
public record InvitationProperties(
        @DefaultValue("200") int strangersPerSite,
        @DefaultValue("200") int strangersPerPerson) {

    public InvitationProperties {
        if (strangersPerSite < 0 || strangersPerPerson < 0) {
            throw new IllegalArgumentException(
                    "minisites.invitations.strangers-per-site and strangers-per-person are not negative");
        }
    }
}
