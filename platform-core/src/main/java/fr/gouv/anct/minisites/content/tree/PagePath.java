package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for the paths of pages within their site: the checks of PostgreSQL, plus the paths reserved by the platform.
 */
public final class PagePath {

    /** Maximum length of a whole path, in characters. */
    public static final int LONGEST = 400;

    /** Maximum depth, in levels under the home page: visitors do not find deeper pages. */
    public static final int DEEPEST = 6;

    private static final int LONGEST_SUGGESTION = 80;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** Reserved first segments: files and the platform's own pages. */
    static final Set<String> RESERVED = Stream.concat(
                    Stream.of("media", "assets", "formulaire"),
                    Arrays.stream(SystemPage.values())
                            .filter(page -> !page.optional())
                            .map(page -> page.path().substring(1)))
            .collect(Collectors.toUnmodifiableSet());

    private PagePath() {}

    /** Whether the text is a valid path segment. */
    public static boolean isSegment(String text) {
        return SEGMENT.matcher(text).matches();
    }

    /** Whether the path is reserved by the platform. */
    public static boolean reserved(String path) {
        return RESERVED.contains(path.substring(1).split("/", 2)[0]);
    }

    /** Removes the final slash, which browsers and users also write. */
    static String withoutFinalSlash(String path) {
        return path.length() > 1 && path.startsWith("/") && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    /** Returns the path of a child page. */
    public static String under(String parent, String segment) {
        return parent.equals("/") ? "/" + segment : parent + "/" + segment;
    }

    /** Returns the last segment of a path. */
    public static String segment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path of the parent page; that of the home page for the home page itself. */
    public static String above(String path) {
        int end = path.lastIndexOf('/');
        return end == 0 ? "/" : path.substring(0, end);
    }

    /** Returns the depth of a path, in levels under the home page, which is at 0. */
    public static int depth(String path) {
        return path.equals("/")
                ? 0
                : (int) path.chars().filter(sign -> sign == '/').count();
    }

    /** Derives a path segment from a title: « Où agir ? » becomes {@code ou-agir}; empty when nothing is left. */
    public static String suggested(String title) {
        String plain = UnicodeNormalization.normalize(title.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() <= LONGEST_SUGGESTION
                ? plain
                : plain.substring(0, Math.max(plain.lastIndexOf('-', LONGEST_SUGGESTION), 1));
        return cut.replaceAll("^-+|-+$", "");
    }
}
