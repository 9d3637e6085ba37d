package fr.gouv.anct.minisites.content.block;

/** The kinds of field that a contact form can have. */
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
