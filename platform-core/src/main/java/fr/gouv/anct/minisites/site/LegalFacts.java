package fr.gouv.anct.minisites.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts for the legal pages (LCEN art. 6-III, RGPD art. 13). The pages themselves belong to the platform.
 *
 * @param publisher publisher of the site
 * @param publicationDirector name and office
 * @param host hosting company
 * @param licence licence of the texts, for example « Licence Ouverte 2.0 (Etalab) »
 * @param dataProtectionOfficer e-mail address of the DPO; null: see {@link PublishedContacts}
 * @param processings processing of personal data; may be empty
 * @param processors data processors (« sous-traitants »)
 * @param securityContact {@code mailto:} or {@code https:} URI for {@code security.txt} (RFC 9116); null: see
 *     {@link PublishedContacts}
 */
public record LegalFacts(
        Organisation publisher,
        String publicationDirector,
        Organisation host,
        String licence,
        @Nullable String dataProtectionOfficer,
        List<ProcessingActivity> processings,
        List<DataProcessor> processors,
        @Nullable String securityContact) {}
