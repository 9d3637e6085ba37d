package fr.gouv.anct.minisites.admin.upkeep;

import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.upkeep.Upkeep;
import fr.gouv.anct.minisites.time.TypedDate;
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
public record TypedUpkeep(String owner, String review, String date) {

    public static final String OWNER = "responsable";
    public static final String REVIEW = "verification";
    public static final String DATE = "date";

    static TypedUpkeep of(Call call) {
        return new TypedUpkeep(
                call.field(OWNER).strip(),
                call.field(REVIEW).strip(),
                call.field(DATE).strip());
    }

    static TypedUpkeep of(Head head) {
        return of(Upkeep.of(head));
    }

    /** Returns the field values. */
    public static TypedUpkeep of(Upkeep said) {
        return new TypedUpkeep(text(said.owner()), text(said.reviewOn()), text(said.date()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Message keys of the problems, by field name. */
    public Map<String, String> problems(PageKind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!review.isEmpty() && day(review).isEmpty()) {
            problems.put(REVIEW, Dates.problem(review, "upkeep.problem.day"));
        }
        if (kind == PageKind.ARTICLE && day(date).isEmpty()) {
            problems.put(DATE, Dates.problem(date, "page.problem.date"));
        }
        return problems;
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDate.of(text).date();
    }

    /** Returns the ownership; empty when the owner's id is invalid. */
    public Optional<Upkeep> wanted(PageKind kind) {
        Optional<UUID> named = Choices.id(owner);
        return owner.isEmpty() || named.isPresent()
                ? Optional.of(new Upkeep(
                        named.orElse(null),
                        day(review).orElse(null),
                        kind == PageKind.ARTICLE ? day(date).orElse(null) : null))
                : Optional.empty();
    }
}
