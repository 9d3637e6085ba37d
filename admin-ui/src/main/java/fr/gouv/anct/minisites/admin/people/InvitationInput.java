package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitation as typed. */
record InvitationInput(String email, String role, String message) {

    static final String EMAIL = "adresse";
    static final String MESSAGE = "message";
    static final int LONGEST = 1_000;
    static final InvitationInput NONE = new InvitationInput("", "", "");

    static InvitationInput of(AdmittedRequest request) {
        return new InvitationInput(
                request.field(EMAIL),
                request.field(RoleField.NAME),
                // A CRLF of a form counts as one character, as in the browser.
                request.field(MESSAGE).replace("\r\n", "\n"));
    }

    Optional<String> address() {
        return EmailAddressFormat.ofPerson(email);
    }

    Optional<Role> chosen() {
        return RoleField.chosen(role);
    }

    /** Returns the message without control characters; null when nothing was typed. */
    @Nullable
    String words() {
        String plain = message.strip().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return plain.isEmpty() ? null : plain;
    }

    /** Message keys of the problems, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (email.isBlank()) {
            problems.put(EMAIL, "people.problem.email-missing");
        } else if (address().isEmpty()) {
            problems.put(EMAIL, "people.problem.email-malformed");
        }
        if (chosen().isEmpty()) {
            problems.put(RoleField.NAME, "people.problem.role");
        }
        if (message.strip().length() > LONGEST) {
            problems.put(MESSAGE, "people.problem.message-long");
        }
        return problems;
    }
}
