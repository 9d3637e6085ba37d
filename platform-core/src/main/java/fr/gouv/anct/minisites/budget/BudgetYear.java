package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one year, in whole euros; null where none is stated.
 *
 * @param services work bought from companies
 * @param source where the money comes from, such as a budget programme of the State
 */
public record BudgetYear(
        @NotNull @Range(min = BudgetYear.FIRST, max = BudgetYear.LAST) @Nullable
        Integer year,

        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer staff,
        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer hosting,
        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer services,
        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer licences,
        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer communication,
        @Range(min = 0, max = BudgetYear.HIGHEST) @Nullable Integer other,
        @NotBlank @Size(max = BudgetYear.LONGEST_SOURCE) String source) {

    static final int FIRST = 2000;
    static final int LAST = 2099;
    static final int HIGHEST = 999_999_999;
    static final int LONGEST_SOURCE = 200;

    /** A year in which nothing is stated yet. */
    public static final BudgetYear EMPTY = new BudgetYear(null, null, null, null, null, null, null, "");

    /** Returns the sum of the stated amounts. */
    public long total() {
        return Arrays.stream(BudgetCategory.values())
                .map(category -> category.amount(this))
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Whether an amount is stated. */
    boolean isStated() {
        return Arrays.stream(BudgetCategory.values()).anyMatch(category -> category.amount(this) != null);
    }

    BudgetYear normalized() {
        return new BudgetYear(year, staff, hosting, services, licences, communication, other, PlainText.line(source));
    }
}
