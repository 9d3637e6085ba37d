package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The budget that a team publishes. The standards of digital public services ask for an update in January and in June.
 *
 * @param text sentence of the team, for example on what the site saves
 * @param updated day on which the team has last checked the amounts; required with a year
 * @param years the latest first
 */
public record PublishedBudget(
        @Nullable @Size(max = PublishedBudget.LONGEST_TEXT) String text,
        @Nullable LocalDate updated,
        @Size(max = PublishedBudget.MOST) List<@Valid BudgetYear> years)
        implements Checked {

    /** Maximum number of years. */
    public static final int MOST = 10;

    /** Maximum length of the text, in characters. */
    static final int LONGEST_TEXT = 500;

    public static final PublishedBudget NONE = new PublishedBudget(null, null, List.of());

    private static final Comparator<BudgetYear> LATEST_FIRST =
            Comparator.comparing(BudgetYear::year, Comparator.nullsLast(Comparator.reverseOrder()));

    /** Months in which the standards of digital public services ask for an update. */
    private static final Set<Month> UPDATE_MONTHS = Set.of(Month.JANUARY, Month.JUNE);

    /** Whether an update is due in the month of a day. */
    static boolean isUpdateMonth(LocalDate day) {
        return UPDATE_MONTHS.contains(day.getMonth());
    }

    /** Whether there is something to publish. */
    public boolean hasYears() {
        return !years.isEmpty();
    }

    /** Returns a copy with the latest year first, whose texts are one line each. */
    public PublishedBudget normalized() {
        return new PublishedBudget(
                PlainText.lineOrNull(text),
                updated,
                years.stream().map(BudgetYear::normalized).sorted(LATEST_FIRST).toList());
    }

    @Override
    public List<Problem> problems() {
        Set<Integer> before = new HashSet<>();
        Stream<Problem> ofYears =
                IntStream.range(0, years.size()).boxed().flatMap(row -> problems(row, years.get(row), before));
        return Stream.concat(
                        hasYears() && updated == null ? Stream.of(Problem.of("updated", "missing")) : Stream.of(),
                        ofYears)
                .toList();
    }

    /** Returns the problem of an update that is to come: neither the list of the week nor a mail would remind of the budget until then. */
    public List<Problem> problems(LocalDate today) {
        return updated != null && updated.isAfter(today) ? List.of(Problem.of("updated", "future")) : List.of();
    }

    private static Stream<Problem> problems(int row, BudgetYear year, Set<Integer> before) {
        String path = "years." + row;
        boolean twice = year.year() != null && !before.add(year.year());
        return Stream.of(
                        twice ? Problem.of(path + ".year", "twice", String.valueOf(year.year())) : null,
                        year.isStated() ? null : Problem.of(path + ".staff", "none"))
                .flatMap(Stream::ofNullable);
    }
}
