package fr.gouv.anct.minisites.content.block;

/**
 * Kind of a field of a contact form, such as name, e-mail address or message, with its form field name and its HTML
 * autofill token.
 */
public enum ContactFieldKind {
    NAME("nom", "name"),
    EMAIL("courriel", "email"),
    PHONE("telephone", "tel"),
    ORGANISATION("organisme", "organization"),
    POSITION("fonction", "organization-title"),
    POSTAL_CODE("code-postal", "postal-code"),
    SUBJECT("objet", "off"),
    MESSAGE("message", "off");

    private final String code;
    private final String autofill;

    ContactFieldKind(String code, String autofill) {
        this.code = code;
        this.autofill = autofill;
    }

    /** Name of the form field, and key of its messages. */
    public String code() {
        return code;
    }

    /** HTML autofill detail token, by which browsers fill the field in (RGAA 11.13). */
    public String autofill() {
        return autofill;
    }
}
