package fr.gouv.anct.minisites.site;

import java.util.Objects;

/**
 * The addresses that a site publishes for visitors, data protection, security and accessibility, with the first one in
 * place of each missing one. An empty contact falls back to the current address for visitors.
 *
 * @param visitors e-mail address for all other questions
 * @param dataProtection e-mail address of the DPO
 * @param security {@code mailto:} or {@code https:} URI for vulnerability reports (RFC 9116)
 * @param accessibility e-mail address for reports of accessibility problems
 */
public record PublishedContacts(String visitors, String dataProtection, String security, String accessibility) {

    static PublishedContacts of(SiteIdentity identity, LegalFacts legal, AccessibilityRecord record) {
        String visitors = identity.contactEmail();
        return new PublishedContacts(
                visitors,
                Objects.requireNonNullElse(legal.dataProtectionOfficer(), visitors),
                Objects.requireNonNullElse(legal.securityContact(), "mailto:" + visitors),
                Objects.requireNonNullElse(record.contactEmail(), visitors));
    }
}
