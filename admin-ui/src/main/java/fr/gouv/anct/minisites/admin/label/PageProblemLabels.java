package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.validation.Problem;

/** Names the messages of the problems with the texts of pages and templates. */
public final class PageProblemLabels {

    private static final String LONG = "page.problem.long";

    private PageProblemLabels() {}

    /**
     * Returns the words of a problem.
     *
     * @param key of its message
     * @param longest maximum length of the field in characters, for a text that exceeds it; 0 when it is unknown
     */
    public static String text(Messages messages, String key, int longest) {
        return key.equals(LONG) && longest > 0 ? messages.get("problem.long", longest) : messages.get(key);
    }

    /** Returns the key of the message. */
    public static String key(Problem problem) {
        if (problem.path().equals("title") && problem.code().equals(Problem.MISSING)) {
            return "page.problem.title-missing";
        }
        // One message for too many tags, and for one that is too long.
        String path = problem.path().split("\\.")[0];
        return "page.problem." + (path.equals("tags") || path.equals("terms") ? path : problem.code());
    }
}
