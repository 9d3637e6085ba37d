package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of a list of documents, under their French names, in the order of the template. */
enum DocumentColumn {
    FILE("fichier"),
    TITLE("titre"),
    SUMMARY("résumé"),
    KIND("type"),
    DATE("date"),
    AUTHORS("auteurs"),
    LICENCE("licence"),
    THEMES("thèmes"),
    AUDIENCES("publics"),
    TERRITORIES("territoires"),
    TAGS("étiquettes");

    private final String header;

    DocumentColumn(String header) {
        this.header = header;
    }

    /** Name in the first line. */
    String header() {
        return header;
    }

    /** Returns the column of a name, in whatever case, with or without accents, in the singular or the plural. */
    static Optional<DocumentColumn> named(String typed) {
        return Arrays.stream(values())
                .filter(column -> singular(column.header).equals(singular(typed)))
                .findFirst();
    }

    private static String singular(String text) {
        String plain = plain(text);
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Returns a text as the values of a list are compared: in lower case, without accents. */
    static String plain(String text) {
        return UnicodeNormalization.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace('’', '\'')
                .replace('\u00a0', ' ');
    }
}
