package fr.gouv.anct.minisites.delivery.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path of the question whether a page is useful, below a site: {@code /formulaire/avis/<part>} and the path of its
 * page.
 *
 * @param page path of the page
 */
public record FeedbackPath(Endpoint part, String page) {

    /** The endpoints of the question. */
    public enum Endpoint {
        /** Receives the answer, yes or no. */
        ANSWER("envoi"),
        /** Shows the form for the reason, and receives it. */
        REASON("suite"),
        /** Thanks for the answer. */
        THANKS("merci");

        private final String segment;

        Endpoint(String segment) {
            this.segment = segment;
        }
    }

    private static final String ROOT = "/" + ContactPath.SEGMENT + "/avis/";

    private static final Pattern FEEDBACK = Pattern.compile(ROOT
            + "("
            + Arrays.stream(Endpoint.values()).map(part -> part.segment).collect(Collectors.joining("|")) + ")(/.*)?");

    /** Parses a path within a site; empty when it is not one of the question. */
    public static Optional<FeedbackPath> of(String path) {
        Matcher found = FEEDBACK.matcher(path);
        return found.matches()
                ? Optional.of(new FeedbackPath(
                        Arrays.stream(Endpoint.values())
                                .filter(part -> part.segment.equals(found.group(1)))
                                .findFirst()
                                .orElseThrow(),
                        found.group(2) == null ? "/" : found.group(2)))
                : Optional.empty();
    }

    static String of(Endpoint part, String page) {
        return ROOT + part.segment + page;
    }

    /** Returns the URL of the form for the reason of an answer. */
    static String reason(String page, boolean useful) {
        return of(Endpoint.REASON, page) + "?useful=" + (useful ? "yes" : "no");
    }

    /** Returns the URL of the form for the reason of an answer. */
    public String reason(boolean useful) {
        return reason(page, useful);
    }

    /** Returns the path of another endpoint of the question. */
    public String sibling(Endpoint other) {
        return of(other, page);
    }

    /** Whether it receives a form. */
    public boolean receives() {
        return part != Endpoint.THANKS;
    }
}
