package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Form input for adding an account. */
record AccountInput(String email, String givenName, String usualName, String role) {

    static final String EMAIL = "adresse";
    static final String GIVEN_NAME = "prenom";
    static final String USUAL_NAME = "nom";
    static final String ROLE = "role";
    static final int LONGEST_NAME = 100;

    static AccountInput of(AdmittedRequest request) {
        return new AccountInput(
                text(request, EMAIL), text(request, GIVEN_NAME), text(request, USUAL_NAME), request.field(ROLE));
    }

    private static String text(AdmittedRequest request, String field) {
        return request.field(field).replace("\u0000", "").strip();
    }

    Optional<Role> chosen() {
        return AccountListResource.roles()
                .filter(Role::isPlatformRole)
                .filter(known -> known.code().equals(role))
                .findFirst();
    }

    /** Message keys of the problems, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (EmailAddressFormat.ofPerson(email).isEmpty()) {
            problems.put(EMAIL, "accounts.add.email.wrong");
        }
        if (givenName.isEmpty() || givenName.length() > LONGEST_NAME) {
            problems.put(GIVEN_NAME, "accounts.add.name.wrong");
        }
        if (usualName.isEmpty() || usualName.length() > LONGEST_NAME) {
            problems.put(USUAL_NAME, "accounts.add.name.wrong");
        }
        if (chosen().isEmpty()) {
            problems.put(ROLE, "accounts.role.missing");
        }
        return problems;
    }
}
