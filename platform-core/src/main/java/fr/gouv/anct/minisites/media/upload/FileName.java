package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Locale;

/** Converts the names of uploaded files for display and for URLs. */
final class FileName {

    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 150;

    private FileName() {}

    /** Returns the name without folders, control characters and those that reorder it, whatever the browser adds. */
    static String sent(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return PlainText.visible(last).replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Returns the name for a URL: lower case letters and digits, and the extension of the detected format. */
    static String inAddress(String sent, MediaFormat format) {
        String stem = UnicodeNormalization.normalize(stem(sent), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = stem.substring(0, Math.min(stem.length(), LONGEST)).replaceAll("-$", "");
        return (cut.isEmpty() ? "fichier" : cut) + "." + format.extension();
    }

    /** Returns the initial title, until it is edited. */
    static String title(String sent) {
        String words = stem(sent).replaceAll("[_\\s]+", " ").strip();
        String title = PlainText.start(words, LONGEST_TITLE);
        return title.isEmpty() ? "Sans titre" : title;
    }

    private static String stem(String sent) {
        int dot = sent.lastIndexOf('.');
        return dot > 0 ? sent.substring(0, dot) : sent;
    }
}
