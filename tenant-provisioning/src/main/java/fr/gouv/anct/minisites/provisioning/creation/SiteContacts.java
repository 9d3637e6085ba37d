package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Contacts for data protection and security of a new site: the request's, else the agency's. Where there are none, the
 * site publishes its public contact.
 */
@Component
public class SiteContacts {

    private static final String MAILTO = "mailto:";

    private final PublisherProperties publisher;

    SiteContacts(PublisherProperties publisher) {
        this.publisher = publisher;
    }

    /** Whether an empty answer to a field has a default. */
    public static boolean hasDefault(RequestField field) {
        return field == RequestField.DATA_PROTECTION_EMAIL || field == RequestField.SECURITY_EMAIL;
    }

    /** Returns the agency's contact, an e-mail address or an {@code https:} URI; empty where none is configured. */
    public Optional<String> agencyDefault(RequestField field) {
        return switch (field) {
            case DATA_PROTECTION_EMAIL -> filled(publisher.dataProtectionOfficer());
            case SECURITY_EMAIL -> filled(publisher.securityContact()).map(SiteContacts::withoutScheme);
            default -> Optional.empty();
        };
    }

    private static Optional<String> filled(@Nullable String contact) {
        return Optional.ofNullable(contact).filter(Predicate.not(String::isBlank));
    }

    private static String withoutScheme(String uri) {
        return uri.startsWith(MAILTO) ? uri.substring(MAILTO.length()) : uri;
    }

    /** Returns the data protection officer's e-mail address; empty: the site's public contact, even if it changes. */
    Optional<String> dataProtectionOfficer(RequestAnswers answers) {
        return contact(RequestField.DATA_PROTECTION_EMAIL, answers);
    }

    /**
     * Returns the {@code mailto:} or {@code https:} URI for {@code security.txt}; empty as
     * {@link #dataProtectionOfficer}.
     */
    Optional<String> securityContact(RequestAnswers answers) {
        return contact(RequestField.SECURITY_EMAIL, answers)
                .map(contact -> contact.startsWith("https:") ? contact : MAILTO + contact);
    }

    private Optional<String> contact(RequestField field, RequestAnswers answers) {
        return filled(answers.get(field)).map(String::strip).or(() -> agencyDefault(field));
    }
}
