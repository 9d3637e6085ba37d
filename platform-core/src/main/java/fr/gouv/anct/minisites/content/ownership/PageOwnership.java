package fr.gouv.anct.minisites.content.ownership;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Member responsible for a page, date of its next review and, for an article or document, its date, which are changed
 * together.
 *
 * @param date date of an article or a document; null for other pages
 * @param owner account of a member of the site
 * @param reviewOn date of the next review
 */
public record PageOwnership(
        @Nullable LocalDate date,
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn) {

    /** Returns the current values of a page. */
    public static PageOwnership of(Draft draft) {
        return new PageOwnership(draft.page().date(), draft.ownerId(), draft.reviewOn());
    }

    /** Returns the problems with the dates for a page of this kind. */
    public List<Problem> problems(PageKind kind) {
        List<Problem> problems = new ArrayList<>();
        if (kind.isListed() && date == null) {
            problems.add(Problem.of("date", Problem.MISSING));
        }
        if (kind.isListed() && !accepted(date)) {
            problems.add(Problem.of("date", "date"));
        }
        if (!accepted(reviewOn)) {
            problems.add(Problem.of("reviewOn", "date"));
        }
        return problems;
    }

    private static boolean accepted(@Nullable LocalDate day) {
        return day == null || DateInput.covers(day.getYear());
    }

    /** Returns the problem of a date that visitors see: only who may publish can change it. */
    public static Problem published(Tenant site) {
        return Problem.of("date", site.state() == TenantState.LIVE ? "public" : "public-offline");
    }
}
