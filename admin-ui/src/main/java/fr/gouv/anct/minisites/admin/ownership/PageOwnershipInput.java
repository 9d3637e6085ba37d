package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owner and review date of a page, as typed.
 *
 * @param owner id of an account; blank for none
 * @param review a day; blank for none
 * @param date of an article
 */
public record PageOwnershipInput(String owner, String review, String date) {

    public static final String OWNER = "responsable";
    public static final String REVIEW = "verification";
    public static final String DATE = "date";

    static PageOwnershipInput of(AdmittedRequest request) {
        return new PageOwnershipInput(
                request.field(OWNER).strip(),
                request.field(REVIEW).strip(),
                request.field(DATE).strip());
    }

    static PageOwnershipInput of(Draft draft) {
        return of(PageOwnership.of(draft));
    }

    /** Returns the field values. */
    public static PageOwnershipInput of(PageOwnership said) {
        return new PageOwnershipInput(text(said.owner()), text(said.reviewOn()), text(said.date()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Message keys of the problems, by field name. */
    public Map<String, String> problems(PageKind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!review.isEmpty() && day(review).isEmpty()) {
            problems.put(REVIEW, DateValidation.problem(review, "ownership.problem.day"));
        }
        boolean dated = new PageOwnership(null, null, day(date).orElse(null))
                .problems(kind)
                .isEmpty();
        if (!dated) {
            problems.put(DATE, DateValidation.problem(date, "page.problem.date"));
        }
        return problems;
    }

    private static Optional<LocalDate> day(String text) {
        return DateInput.of(text).date();
    }

    /** Returns the ownership; empty when the owner's id is invalid. */
    public Optional<PageOwnership> wanted(PageKind kind) {
        Optional<UUID> named = PickerOptions.id(owner);
        return owner.isEmpty() || named.isPresent()
                ? Optional.of(new PageOwnership(
                        named.orElse(null),
                        day(review).orElse(null),
                        kind == PageKind.ARTICLE ? day(date).orElse(null) : null))
                : Optional.empty();
    }
}
