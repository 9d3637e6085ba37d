package fr.gouv.anct.minisites.access.invitation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configured quotas of invitations to addresses without an account, per site and per inviting person in 24 hours.
 *
 * @param strangersPerSite invitations that a site may send in 24 hours to addresses without an account, unless central
 *     communications have set a quota for it
 * @param strangersPerPerson invitations of one person likewise, in all sites together; a higher quota set for a site
 *     replaces it there
 */
@ConfigurationProperties("minisites.invitations")
public record InvitationProperties(
        @DefaultValue("200") int strangersPerSite,
        @DefaultValue("200") int strangersPerPerson) {

    public InvitationProperties {
        if (strangersPerSite < 0 || strangersPerPerson < 0) {
            throw new IllegalArgumentException(
                    "minisites.invitations.strangers-per-site and strangers-per-person must not be negative");
        }
    }
}
