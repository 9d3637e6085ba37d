package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses and validates the slug that a user typed, before the database is queried. */
final class SlugInput {

    private static final int LONGEST = RequestField.SLUG.longest();
    /** Maximum length of an address in characters; longer input is not examined. */
    private static final int LONGEST_TYPED = 255;

    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:https?://)?([a-z0-9.-]*[a-z0-9])\\.?(?::[0-9]{1,5})?(?:/([^/?#]*)/?)?");

    private SlugInput() {}

    /** Returns the code of the problem with its form; a full URL is parsed by {@link #extractSlug} instead. */
    static Optional<String> validate(String typed) {
        if (isTooLong(typed)) {
            return Optional.of(Problem.LONG);
        }
        return isFullAddress(typed) ? Optional.empty() : code(typed);
    }

    /** Whether it is too long to be examined. */
    static boolean isTooLong(String typed) {
        return typed.length() > LONGEST_TYPED;
    }

    /** Returns the code of the problem of a slug by itself, regardless of similar names. */
    static Optional<String> code(String typed) {
        if (isSlug(typed)) {
            return Optional.empty();
        }
        if (!typed.matches("[a-z0-9-]+")) {
            return Optional.of("slug-form");
        }
        if (typed.length() > LONGEST) {
            return Optional.of(Problem.LONG);
        }
        return Optional.of(typed.length() < RequestField.SLUG.shortest() ? "short" : "slug-form");
    }

    static boolean isSlug(String typed) {
        try {
            new Slug(typed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the closest text in slug form, shortened at a word boundary; may still be too short. */
    static String toSlug(String typed) {
        String plain = Transliteration.of(typed);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        String cut = plain.substring(0, LONGEST + 1);
        int between = cut.lastIndexOf('-');
        return (between >= LONGEST / 2 ? cut.substring(0, between) : plain.substring(0, LONGEST)).replaceAll("-$", "");
    }

    static boolean isFullAddress(String typed) {
        return (typed.contains(".") || typed.contains("://") || typed.contains("/"))
                && WHOLE.matcher(typed).matches();
    }

    /**
     * Extracts the slug from a full URL.
     *
     * @return empty when the address is outside the platform
     */
    static Optional<String> extractSlug(String typed, String baseDomain, String portalHost) {
        Matcher whole = WHOLE.matcher(typed);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String host = whole.group(1).toLowerCase(Locale.ROOT);
        String segment = Optional.ofNullable(whole.group(2)).orElse("");
        if (host.equals(portalHost) && !segment.isEmpty()) {
            return Optional.of(segment);
        }
        return Optional.of(host)
                .filter(name -> name.endsWith("." + baseDomain) && segment.isEmpty())
                .map(name -> name.substring(0, name.length() - baseDomain.length() - 1))
                .filter(label -> !label.contains("."));
    }
}
