package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed text that may be the title of a page or a file, or a file name as uploaded or as in addresses.
 *
 * @param stem as in addresses: lower case letters, digits and hyphens, without the extension
 * @param extension as in addresses; empty when there is none
 */
record LinkTargetName(String typed, String stem, String extension) {

    private static final int LONGEST = 300;
    /** Addresses and stored references. */
    private static final Pattern OTHER = Pattern.compile("(?i)/.*|[a-z]+:\\S.*");

    private static final Pattern FILE = Pattern.compile("(.+)\\.([A-Za-z0-9]{2,5})");

    /** Parses a text; empty when it can only be an address. */
    static Optional<LinkTargetName> of(String typed) {
        if (typed.isBlank()
                || typed.length() > LONGEST
                || typed.indexOf('\0') >= 0
                || OTHER.matcher(typed).matches()) {
            return Optional.empty();
        }
        Matcher file = FILE.matcher(typed);
        return Optional.of(
                file.matches()
                        ? new LinkTargetName(typed, inAddress(file.group(1)), extension(file.group(2)))
                        : new LinkTargetName(typed, inAddress(typed), ""));
    }

    private static String inAddress(String text) {
        return UnicodeNormalization.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String extension(String sent) {
        String lower = sent.toLowerCase(Locale.ROOT);
        return lower.equals("jpeg") ? "jpg" : lower;
    }
}
