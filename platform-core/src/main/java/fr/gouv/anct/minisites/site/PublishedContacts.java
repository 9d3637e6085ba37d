package fr.gouv.anct.minisites.site;

import java.util.Objects;

/**
 * The addresses that a site publishes. A contact that is left empty is the address for visitors, whatever that becomes.
 *
 * @param visitors e-mail address for all other questions
 * @param dataProtection e-mail address of the DPO
 * @param security {@code mailto:} or {@code https:} URI of who is told of a flaw (RFC 9116)
 * @param accessibility e-mail address of who is told of an obstacle
 */
public record PublishedContacts(String visitors, String dataProtection, String security, String accessibility) {

    static PublishedContacts of(Identity identity, LegalFacts legal, AccessibilityRecord record) {
        String visitors = identity.contactEmail();
        return new PublishedContacts(
                visitors,
                Objects.requireNonNullElse(legal.dataProtectionOfficer(), visitors),
                Objects.requireNonNullElse(legal.securityContact(), "mailto:" + visitors),
                Objects.requireNonNullElse(record.contactEmail(), visitors));
    }
}
