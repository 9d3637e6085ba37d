package fr.gouv.anct.minisites.delivery.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path of a contact form below a site: {@code /formulaire/<number>/<part>} and the path of its page.
 *
 * @param number of the form in its page, from 1
 * @param page path of the page
 */
public record ContactPath(int number, Endpoint part, String page) {

    /** The endpoints of a form. */
    public enum Endpoint {
        /** Receives the submission. */
        SENDING("envoi"),
        /** Issues the token of a submission. */
        TOKEN("jeton"),
        /** Confirms a submission. */
        THANKS("merci");

        private final String segment;

        Endpoint(String segment) {
            this.segment = segment;
        }
    }

    /** First segment of all these paths, reserved: no page path begins with it. */
    public static final String SEGMENT = "formulaire";

    private static final Pattern FORM = Pattern.compile("/" + SEGMENT + "/([1-9][0-9]?)/("
            + Arrays.stream(Endpoint.values()).map(part -> part.segment).collect(Collectors.joining("|")) + ")(/.*)?");

    /** Parses a path within a site; empty when it is not that of a form. */
    public static Optional<ContactPath> of(String path) {
        Matcher form = FORM.matcher(path);
        return form.matches()
                ? Optional.of(new ContactPath(
                        Integer.parseInt(form.group(1)),
                        Arrays.stream(Endpoint.values())
                                .filter(part -> part.segment.equals(form.group(2)))
                                .findFirst()
                                .orElseThrow(),
                        form.group(3) == null ? "/" : form.group(3)))
                : Optional.empty();
    }

    static String of(int number, Endpoint part, String page) {
        return "/" + SEGMENT + "/" + number + "/" + part.segment + (page.equals("/") ? "" : page);
    }

    /** Returns the path of another endpoint of the form. */
    public String sibling(Endpoint other) {
        return of(number, other, page);
    }
}
