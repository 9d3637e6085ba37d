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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Member responsible for a page, date of its next review, whether the portal leaves it out and, for an article or
 * document, its date: what is changed together beside the content of the page.
 *
 * @param date date of an article or a document; null for other pages
 * @param owner account of a member of the site
 * @param reviewOn date of the next review
 * @param unshared whether the search of the portal leaves the page out, with its files; never of a shared section
 */
public record PageOwnership(
        @Nullable LocalDate date,
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        boolean unshared) {

    /** Returns the current values of a page. */
    public static PageOwnership of(Draft draft) {
        return new PageOwnership(draft.page().date(), draft.ownerId(), draft.reviewOn(), !draft.shared());
    }

    /** Returns the problems of these values for a page of this kind. */
    public List<Problem> problems(PageKind kind) {
        List<Problem> problems = new ArrayList<>();
        if (kind.isListed() && date == null) {
            problems.add(Problem.of("date", Problem.MISSING));
        }
        if (kind.isListed() && !accepted(date)) {
            problems.add(Problem.of("date", "date"));
        }
        if (kind == PageKind.SECTION && unshared) {
            problems.add(Problem.of("unshared", "section"));
        }
        if (!accepted(reviewOn)) {
            problems.add(Problem.of("reviewOn", "date"));
        }
        return problems;
    }

    private static boolean accepted(@Nullable LocalDate day) {
        return day == null || DateInput.covers(day.getYear());
    }

    /** Returns the problem of a change that visitors notice: only who may publish can make it. */
    public Problem published(PageOwnership wanted, Tenant site) {
        if (Objects.equals(date, wanted.date())) {
            return Problem.of("unshared", "publisher");
        }
        return Problem.of("date", site.state() == TenantState.LIVE ? "public" : "public-offline");
    }
}
