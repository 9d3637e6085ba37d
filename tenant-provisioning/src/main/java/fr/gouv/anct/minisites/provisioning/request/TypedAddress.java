package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.tenancy.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name that somebody typed, before the database is asked. */
final class TypedAddress {

    private static final int LONGEST = Field.SLUG.longest();
    /** No address is longer; what is is not looked at any further. */
    private static final int LONGEST_TYPED = 255;

    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:https?://)?([a-z0-9.-]*[a-z0-9])\\.?(?::[0-9]{1,5})?(?:/([^/?#]*)/?)?");

    private TypedAddress() {}

    /** What is wrong with its form; a whole address is {@link #label}'s to take apart first. */
    static Optional<Problem> problem(String typed) {
        if (isTooLong(typed)) {
            return Optional.of(Problem.of(Field.SLUG, "too-long"));
        }
        return isWholeAddress(typed)
                ? Optional.empty()
                : code(typed).map(code -> new Problem(Field.SLUG, code, suggestion(typed)));
    }

    /** Whether it is so long that nothing is to be made of it. */
    static boolean isTooLong(String typed) {
        return typed.length() > LONGEST_TYPED;
    }

    /** What is wrong with a short name by itself, whatever it looks like. */
    static Optional<String> code(String typed) {
        if (isSlug(typed)) {
            return Optional.empty();
        }
        if (!typed.matches("[a-z0-9-]+")) {
            return Optional.of("slug-form");
        }
        if (typed.length() > LONGEST) {
            return Optional.of("too-long");
        }
        return Optional.of(typed.length() < Field.SLUG.shortest() ? "too-short" : "slug-form");
    }

    static boolean isSlug(String typed) {
        try {
            new Slug(typed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> suggestion(String typed) {
        return Optional.of(slugLike(typed)).filter(TypedAddress::isSlug).stream()
                .toList();
    }

    /** The nearest text of the right form, shortened between two words; may still be too short. */
    static String slugLike(String typed) {
        String plain = Transliteration.of(typed);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        String cut = plain.substring(0, LONGEST + 1);
        int between = cut.lastIndexOf('-');
        return (between >= LONGEST / 2 ? cut.substring(0, between) : plain.substring(0, LONGEST)).replaceAll("-$", "");
    }

    static boolean isWholeAddress(String typed) {
        return (typed.contains(".") || typed.contains("://") || typed.contains("/"))
                && WHOLE.matcher(typed).matches();
    }

    /**
     * The short name in a whole address.
     *
     * @return empty when the address is elsewhere
     */
    static Optional<String> label(String typed, String baseDomain, String portalHost) {
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
