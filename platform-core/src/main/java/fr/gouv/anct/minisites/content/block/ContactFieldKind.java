package fr.gouv.anct.minisites.content.block;

/** What a contact form can ask. */
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

    /** The name of its field, and of its words. */
    public String code() {
        return code;
    }

    /** What browsers may fill in (HTML, autofill detail tokens; RGAA 11.13). */
    public String autofill() {
        return autofill;
    }
}
