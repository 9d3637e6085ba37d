package fr.gouv.anct.minisites.content.ownership;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owner and review date of a page.
 *
 * @param owner account of a member of the site
 * @param reviewOn date of the next review
 * @param date date of an article; null for other pages
 */
public record PageOwnership(
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate date) {

    /** Returns the current values of a page. */
    public static PageOwnership of(Draft draft) {
        return new PageOwnership(draft.ownerId(), draft.reviewOn(), draft.page().date());
    }

    /** Returns the problems with the dates for a page of this kind. */
    public List<Problem> problems(PageKind kind) {
        List<Problem> problems = new ArrayList<>();
        if (reviewOn != null && !DateInput.covers(reviewOn.getYear())) {
            problems.add(Problem.of("reviewOn", "day"));
        }
        if (kind == PageKind.ARTICLE && (date == null || !DateInput.covers(date.getYear()))) {
            problems.add(Problem.of("date", "date"));
        }
        return problems;
    }
}
