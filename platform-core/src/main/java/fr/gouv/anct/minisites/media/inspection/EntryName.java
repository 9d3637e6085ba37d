package fr.gouv.anct.minisites.media.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the names of archive entries, as programs interpret them; they are decoded as ISO 8859-1, see
 * {@link ZipHeader}.
 */
final class EntryName {

    static final String CONTENT_TYPES = "[content_types].xml";

    /**
     * Macros of OpenDocument, in Basic and in other languages: of the document, and of an embedded one, whatever its
     * name.
     */
    private static final Pattern SCRIPTS = Pattern.compile(
            "^(basic|scripts)/.|/(basic|scripts)/.*[.](xml|xlb|xlc|py|js|bsh|java|class|jar)$", Pattern.DOTALL);

    /** Absolute, with a drive, upwards, with the separator of another system, or with a character that ends a name. */
    private static final Pattern LEADING_OUT =
            Pattern.compile("^/|^\\p{Alpha}:|(^|/)\\s*\\.\\.[. ]*(/|$)|\\\\|\\p{Cntrl}");

    /** A piece of an interleaved part (ECMA-376-2, 10.2.4): no office suite writes any. */
    private static final Pattern INTERLEAVED = Pattern.compile("(?i)/\\[\\d+](\\.last)?\\.piece$");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private static final int LONGEST_SHOWN = 120;

    private EntryName() {}

    /** Returns the name in lower case, as Open XML is case-insensitive, and without empty path segments. */
    static String path(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .collect(Collectors.joining("/"));
    }

    /** Whether an entry of an Open XML document declares its content types or relationships. */
    static boolean xml(String name) {
        String path = path(name);
        return path.equals(CONTENT_TYPES) || path.endsWith(".rels");
    }

    /** Whether an entry of an Open XML document or an OpenDocument file usually has its title. */
    static boolean metadata(String name) {
        String path = path(name);
        return path.equals("docprops/core.xml") || path.equals("meta.xml");
    }

    static boolean interleaved(String name) {
        return INTERLEAVED.matcher(name).find();
    }

    static boolean leadsOut(String name) {
        return LEADING_OUT.matcher(name).find();
    }

    static boolean macros(String name) {
        return path(name).endsWith("vbaproject.bin");
    }

    /** Whether it is a script, for OpenDocument only: other archives may have folders of these names. */
    static boolean script(String name) {
        return SCRIPTS.matcher(path(name)).find();
    }

    /** Whether it is a program, or is inside a macOS application, which is a folder. */
    static boolean program(String name) {
        String path = path(name);
        boolean folder = name.endsWith("/");
        return path.contains(".app/")
                || (folder ? path.endsWith(".app") : ExecutableDetector.named(path) || path.endsWith(".com"));
    }

    /** Returns the name for a message, decoded as UTF-8 where it is valid. */
    static String shown(String name) {
        String unicode = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return readable(unicode.contains("\ufffd") ? name : unicode);
    }

    /** Replaces invisible characters, and truncates to one line. */
    static String readable(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("?");
        return visible.length() <= LONGEST_SHOWN ? visible : visible.substring(0, LONGEST_SHOWN) + "…";
    }
}
