package fr.gouv.anct.minisites.backoffice.testing;

/** Texts of a preview, whose fields are named by Unicode tag characters that no browser shows. */
public final class FieldMarkText {

    private FieldMarkText() {}

    /** Returns a text or markup without its marks. */
    public static String unmarked(String marked) {
        return marked.replaceAll("[\\x{E0001}-\\x{E007F}]", "");
    }
}
