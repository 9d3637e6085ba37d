package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.access.ContactEmail;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The publisher, publication director, host, licence, data protection and security contacts that the generated legal
 * pages of a site state (LCEN art. 6-III, RGPD art. 13). The pages themselves belong to the platform.
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
        @Valid Organisation publisher,
        @NotBlank @Size(max = Organisation.LONGEST_NAME) String publicationDirector,
        @Valid Organisation host,
        @NotBlank @Size(max = LegalFacts.LONGEST_LICENCE) String licence,
        @Nullable @ContactEmail String dataProtectionOfficer,
        List<@Valid ProcessingActivity> processings,
        List<@Valid DataProcessor> processors,

        @Nullable @Size(max = LegalFacts.LONGEST_URI) @SecurityContact
        String securityContact) {

    /** Maximum number of processings, and of processors: a page with more is not readable. */
    public static final int MOST_ENTRIES = 20;

    /** Maximum length of each text of a processing or processor, in characters. */
    static final int LONGEST_ENTRY = 400;

    static final int LONGEST_LICENCE = 120;
    static final int LONGEST_URI = 300;

    /** Returns a copy whose texts are one line each; a typed e-mail address or host becomes a URI. */
    LegalFacts normalized() {
        String contact = PlainText.lineOrNull(securityContact);
        return new LegalFacts(
                publisher.normalized(),
                PlainText.line(publicationDirector),
                host.normalized(),
                PlainText.line(licence),
                PlainText.lineOrNull(dataProtectionOfficer),
                processings.stream().map(ProcessingActivity::normalized).toList(),
                processors.stream().map(DataProcessor::normalized).toList(),
                contact == null ? null : uri(contact));
    }

    private static String uri(String typed) {
        return EmailAddressFormat.valid(typed) ? "mailto:" + typed : WebUrl.complete(typed);
    }

    /** Returns a copy with another publisher. */
    LegalFacts with(Organisation other) {
        return new LegalFacts(
                other,
                publicationDirector,
                host,
                licence,
                dataProtectionOfficer,
                processings,
                processors,
                securityContact);
    }
}
