package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.DeclaredMetadata;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Title and language of a new file, until they are edited: those that the file declares, where they say something, or
 * its name.
 *
 * @param language null for the language of the site
 */
record InitialDescription(String title, @Nullable String language) {

    private static final int LONGEST_TITLE = 150;
    private static final int FEWEST_LETTERS = 3;

    /** Beginnings of the titles that software writes without being asked. */
    private static final List<String> OF_SOFTWARE = List.of("microsoft ", "openoffice", "libreoffice", "file:", "http");

    /** Titles of new documents, with or without a number. */
    private static final Pattern NEW = Pattern.compile("(?i)(?:nouveau |new |copie de |copy of )?+"
            + "(?:document|doc|pr[ée]sentation|presentation|classeur|book|workbook|spreadsheet|feuil|slide|diapositive"
            + "|sans titre|sans nom|untitled|unknown|titre|title|no title|titre du document|document title"
            + "|pr[ée]sentation powerpoint|powerpoint presentation|diapositive|page|scan|print|modèle|template)"
            + "[ _-]?+\\d*+");

    /** A file name, also of the file from which this one was made. */
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i).*\\.(?:docx?|dotx?|odt|ott|rtf|pdf|xlsx?|ods|pptx?|potx?"
                    + "|odp|indd|idml|ai|psd|qxd|pub|txt|tmp|html?|xml|eps|vsd|cdr)");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}+");

    /** The language that office programs declare unasked, of a text in any language. */
    private static final String OF_PROGRAMS = "en-US";

    /** French, and the codes of no language in particular (ISO 639-2). */
    private static final Set<String> NONE_FOREIGN = Set.of("fr", "fra", "fre", "mul", "und", "zxx");

    static InitialDescription of(String sent, DeclaredMetadata declared) {
        String title = declared.title() == null ? "" : line(declared.title());
        return new InitialDescription(
                saysSomething(title, sent) ? PlainText.start(title, LONGEST_TITLE) : FileName.title(sent),
                foreign(declared.language()));
    }

    private static String line(String declared) {
        return UnicodeNormalization.normalize(PlainText.line(declared), Normalizer.Form.NFC);
    }

    private static boolean saysSomething(String title, String sent) {
        String small = title.toLowerCase(Locale.ROOT);
        return title.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && title.indexOf('\uFFFD') < 0
                // Underscores and no space: a file name without its extension.
                && (title.indexOf(' ') >= 0 || title.indexOf('_') < 0)
                && OF_SOFTWARE.stream().noneMatch(small::startsWith)
                && !NEW.matcher(title).matches()
                && !FILE_NAME.matcher(title).matches()
                && !title.equalsIgnoreCase(sent);
    }

    /** Returns the tag of a language other than that of the sites, which are in French. */
    private static @Nullable String foreign(@Nullable String declared) {
        String tag = declared == null ? "" : declared.strip();
        return LANGUAGE.matcher(tag).matches()
                        && !tag.equalsIgnoreCase(OF_PROGRAMS)
                        && !NONE_FOREIGN.contains(tag.split("-")[0])
                ? tag
                : null;
    }
}
