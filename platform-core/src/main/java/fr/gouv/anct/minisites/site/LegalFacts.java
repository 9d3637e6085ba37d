package fr.gouv.anct.minisites.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the legal pages are made of (LCEN art. 6-III, RGPD art. 13). The pages themselves are the platform's.
 *
 * @param publisher who publishes
 * @param publicationDirector name and office
 * @param host who hosts
 * @param licence of the texts, for example « Licence Ouverte 2.0 (Etalab) »
 * @param dataProtectionOfficer e-mail address of the DPO; none: as {@link PublishedContacts} has it
 * @param processings what is done with personal data; may be empty
 * @param processors the « sous-traitants »
 * @param securityContact {@code mailto:} or {@code https:} URI for {@code security.txt} (RFC 9116); none: as
 *     {@link PublishedContacts} has it
 */
public record LegalFacts(
        Organisation publisher,
        String publicationDirector,
        Organisation host,
        String licence,
        @Nullable String dataProtectionOfficer,
        List<Processing> processings,
        List<Processor> processors,
        @Nullable String securityContact) {}
