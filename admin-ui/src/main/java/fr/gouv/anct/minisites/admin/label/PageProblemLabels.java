package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.validation.Problem;

/** Names the messages of the problems with the texts of pages and templates. */
public final class PageProblemLabels {

    private PageProblemLabels() {}

    /** Returns the key of the message. */
    public static String key(Problem problem) {
        if (problem.path().equals("title") && problem.code().equals(Problem.MISSING)) {
            return "page.problem.title-missing";
        }
        // One message for too many tags, and for one that is too long.
        return "page.problem." + (problem.path().startsWith("tags") ? "tags" : problem.code());
    }
}
