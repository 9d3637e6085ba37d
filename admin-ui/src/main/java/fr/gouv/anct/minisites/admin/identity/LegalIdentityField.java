package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.Siret;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field of the legal identity, with its type and limits. */
enum LegalIdentityField {
    TITLE("titre", Group.SITE, Kind.LINE, true, 80),
    TAGLINE("devise", Group.SITE, Kind.LINE, false, 120),
    DESCRIPTION("description", Group.SITE, Kind.TEXT, true, 400),
    CONTACT("contact", Group.SITE, Kind.EMAIL, true, 254),
    PUBLISHER_NAME("editeur-nom", Group.PUBLISHER, Kind.LINE, true, 200),
    PUBLISHER_ADDRESS("editeur-adresse", Group.PUBLISHER, Kind.LINE, true, 300),
    PUBLISHER_PHONE("editeur-telephone", Group.PUBLISHER, Kind.PHONE, true, 30),
    PUBLISHER_EMAIL("editeur-courriel", Group.PUBLISHER, Kind.EMAIL, false, 254),
    PUBLISHER_SIRET("editeur-siret", Group.PUBLISHER, Kind.SIRET, false, 20),
    DIRECTOR("directeur", Group.PUBLISHER, Kind.LINE, true, 200),
    HOST_NAME("hebergeur-nom", Group.HOST, Kind.LINE, true, 200),
    HOST_ADDRESS("hebergeur-adresse", Group.HOST, Kind.LINE, true, 300),
    HOST_PHONE("hebergeur-telephone", Group.HOST, Kind.PHONE, true, 30),
    HOST_EMAIL("hebergeur-courriel", Group.HOST, Kind.EMAIL, false, 254),
    HOST_SIRET("hebergeur-siret", Group.HOST, Kind.SIRET, false, 20),
    LICENCE("licence", Group.TERMS, Kind.LINE, true, 120),
    OFFICER("delegue", Group.TERMS, Kind.EMAIL, false, 254),
    SECURITY("securite", Group.TERMS, Kind.SECURITY, false, 300);

    /** Group under whose title it is shown. */
    enum Group {
        SITE,
        PUBLISHER,
        HOST,
        TERMS
    }

    private enum Kind {
        LINE,
        TEXT,
        EMAIL,
        PHONE,
        SIRET,
        SECURITY
    }

    private static final Pattern SPACES = Pattern.compile("\\h{2,}");

    private final String field;
    private final Group group;
    private final Kind kind;
    private final boolean required;
    private final int longest;

    LegalIdentityField(String field, Group group, Kind kind, boolean required, int longest) {
        this.field = field;
        this.group = group;
        this.kind = kind;
        this.required = required;
        this.longest = longest;
    }

    /** Name of the form field. */
    String field() {
        return field;
    }

    boolean required() {
        return required;
    }

    /** Maximum length in characters. */
    int longest() {
        return longest;
    }

    FieldView.Kind look() {
        return switch (kind) {
            case TEXT -> FieldView.Kind.TEXT;
            case EMAIL -> FieldView.Kind.EMAIL;
            case LINE, PHONE, SIRET, SECURITY -> FieldView.Kind.LINE;
        };
    }

    static List<LegalIdentityField> of(Group group) {
        return Arrays.stream(values())
                .filter(identityField -> identityField.group == group)
                .toList();
    }

    /** Normalises what was typed: words of a line are separated by one space, an address may lack its scheme. */
    String complete(String typed) {
        return switch (kind) {
            case LINE -> SPACES.matcher(typed).replaceAll(" ");
            case SECURITY -> EmailAddressFormat.valid(typed) ? "mailto:" + typed : WebUrl.complete(typed);
            case TEXT, EMAIL, PHONE, SIRET -> typed;
        };
    }

    /** Returns the message key of the problem with a value. */
    Optional<String> problem(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of("legal-identity.problem.missing") : Optional.empty();
        }
        if (value.length() > longest) {
            return Optional.of("legal-identity.problem.long");
        }
        if (controls(value)) {
            return Optional.of("legal-identity.problem.control");
        }
        boolean good = switch (kind) {
            case LINE, TEXT -> true;
            case EMAIL -> EmailAddressFormat.valid(value);
            case PHONE -> Phone.isComplete(value);
            case SIRET -> Siret.read(value).isPresent();
            case SECURITY ->
                WebUrl.secure(value).isPresent()
                        || (value.startsWith("mailto:") && EmailAddressFormat.valid(value.substring(7)));
        };
        return good
                ? Optional.empty()
                : Optional.of("legal-identity.problem." + kind.name().toLowerCase(Locale.ROOT));
    }

    private boolean controls(String value) {
        return value.chars().anyMatch(c -> Character.isISOControl(c) && !(kind == Kind.TEXT && c == '\n'));
    }
}
