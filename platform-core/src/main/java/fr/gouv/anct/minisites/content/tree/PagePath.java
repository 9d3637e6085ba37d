package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.delivery.page.SystemPage;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that pages may have within their site: what PostgreSQL checks too, less what the platform answers itself. */
public final class PagePath {

    /** Characters of a whole path. */
    public static final int LONGEST = 400;

    /** Levels under the home page: deeper ones nobody finds any more. */
    public static final int DEEPEST = 6;

    private static final int LONGEST_SUGGESTION = 80;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** First segments of what is no page: files and the platform's own pages. */
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("media", "assets", "formulaire"),
                    Arrays.stream(SystemPage.values()).map(page -> page.path().substring(1)))
            .collect(Collectors.toUnmodifiableSet());

    private PagePath() {}

    /** Whether it can be the last part of an address. */
    public static boolean isSegment(String text) {
        return SEGMENT.matcher(text).matches();
    }

    /** Whether the platform answers there itself. */
    public static boolean reserved(String path) {
        return RESERVED.contains(path.substring(1).split("/", 2)[0]);
    }

    /** A path without the final slash with which browsers and people write it too. */
    static String withoutFinalSlash(String path) {
        return path.length() > 1 && path.startsWith("/") && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    /** The path of a page under another. */
    public static String under(String parent, String segment) {
        return parent.equals("/") ? "/" + segment : parent + "/" + segment;
    }

    /** The last part of a path. */
    public static String segment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How many levels a path is under the home page, which is at 0. */
    public static int depth(String path) {
        return path.equals("/")
                ? 0
                : (int) path.chars().filter(sign -> sign == '/').count();
    }

    /** What a title makes of itself in an address: « Où agir ? » is {@code ou-agir}; empty when nothing is left. */
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
