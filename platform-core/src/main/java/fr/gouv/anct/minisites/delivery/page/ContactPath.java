package fr.gouv.anct.minisites.delivery.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address below a site that belongs to a contact form: {@code /formulaire/<number>/<part>} and the path of its page.
 *
 * @param number of the form in its page, from 1
 * @param page path of the page
 */
public record ContactPath(int number, Part part, String page) {

    /** What is asked of the form. */
    public enum Part {
        /** It is sent. */
        SENDING("envoi"),
        /** The token that it is sent with. */
        TOKEN("jeton"),
        /** What is shown once it is sent. */
        THANKS("merci");

        private final String segment;

        Part(String segment) {
            this.segment = segment;
        }
    }

    /** The first segment of all of them: no page begins with it. */
    public static final String SEGMENT = "formulaire";

    private static final Pattern FORM = Pattern.compile("/" + SEGMENT + "/([1-9][0-9]?)/("
            + Arrays.stream(Part.values()).map(part -> part.segment).collect(Collectors.joining("|")) + ")(/.*)?");

    /** Reads a path within a site; empty when it is another. */
    public static Optional<ContactPath> of(String path) {
        Matcher form = FORM.matcher(path);
        return form.matches()
                ? Optional.of(new ContactPath(
                        Integer.parseInt(form.group(1)),
                        Arrays.stream(Part.values())
                                .filter(part -> part.segment.equals(form.group(2)))
                                .findFirst()
                                .orElseThrow(),
                        form.group(3) == null ? "/" : form.group(3)))
                : Optional.empty();
    }

    static String of(int number, Part part, String page) {
        return "/" + SEGMENT + "/" + number + "/" + part.segment + (page.equals("/") ? "" : page);
    }

    /** The address of another part of the same form. */
    public String sibling(Part other) {
        return of(number, other, page);
    }
}
