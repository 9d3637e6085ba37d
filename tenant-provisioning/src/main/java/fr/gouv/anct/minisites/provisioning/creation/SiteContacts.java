package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.provisioning.request.Answers;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The contacts for data protection and security that a new site publishes: those of the request, else the agency's, else
 * the site's contact for the public.
 */
@Component
public class SiteContacts {

    private static final String MAILTO = "mailto:";

    private final Publisher publisher;

    SiteContacts(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Whether an answer that is left empty is stood in for. */
    public static boolean hasDefault(Field field) {
        return field == Field.DATA_PROTECTION_EMAIL || field == Field.SECURITY_EMAIL;
    }

    /** The agency's contact, an e-mail address or an {@code https:} URI; empty where none is configured. */
    public Optional<String> agencyDefault(Field field) {
        return switch (field) {
            case DATA_PROTECTION_EMAIL -> configured(publisher.dataProtectionOfficer());
            case SECURITY_EMAIL -> configured(publisher.securityContact()).map(SiteContacts::withoutScheme);
            default -> Optional.empty();
        };
    }

    private static Optional<String> configured(@Nullable String contact) {
        return Optional.ofNullable(contact).filter(Predicate.not(String::isBlank));
    }

    private static String withoutScheme(String uri) {
        return uri.startsWith(MAILTO) ? uri.substring(MAILTO.length()) : uri;
    }

    /** E-mail address of the data protection officer. */
    String dataProtectionOfficer(Answers answers) {
        return contact(Field.DATA_PROTECTION_EMAIL, answers);
    }

    /** {@code mailto:} or {@code https:} URI for {@code security.txt}. */
    String securityContact(Answers answers) {
        String contact = contact(Field.SECURITY_EMAIL, answers);
        return contact.startsWith("https:") ? contact : MAILTO + contact;
    }

    private String contact(Field field, Answers answers) {
        String asked = answers.get(field).strip();
        return asked.isEmpty()
                ? agencyDefault(field)
                        .orElseGet(() -> answers.get(Field.CONTACT_EMAIL).strip())
                : asked;
    }
}
