package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.budget.BudgetCategory;
import fr.gouv.anct.minisites.budget.BudgetYear;
import fr.gouv.anct.minisites.budget.PublishedBudget;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.site.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the page of a site's budget: a table of the amounts by category and year, with their sums. Pure functions: no I/O. */
final class BudgetPage {

    /** The block types that it looks like. */
    static final Set<String> TYPES = Set.of(BlockCodec.typeOf(DataTable.class));

    private final Site site;
    private final PublishedBudget budget;
    private final DeliveryMessages messages;

    BudgetPage(Site site, PublishedBudget budget, DeliveryMessages messages) {
        this.site = site;
        this.budget = budget;
        this.messages = messages;
    }

    SitePage page(PageShells shells) {
        String title = messages.title(SystemPage.BUDGET);
        String description =
                messages.description(SystemPage.BUDGET, site.identity().title());
        return new PageModel.Budget(
                shells.shell(title, description, SystemPage.BUDGET.path(), true),
                title,
                budget.text(),
                new DataTable(
                        messages.budget("caption"),
                        new TableCells(
                                Stream.concat(Stream.concat(Stream.of(head()), categories()), Stream.of(totals()))
                                        .toList()),
                        DataTable.Headers.BOTH,
                        DataTable.Style.STANDARD),
                budget.years().stream()
                        .map(year -> messages.budgetSource(requireNonNull(year.year()), year.source()))
                        .toList(),
                budget.updated() == null ? null : messages.budgetUpdated(budget.updated()));
    }

    private List<String> head() {
        return row(messages.budget("category"), year -> String.valueOf(year.year()));
    }

    /** Returns a row for each category of which a year states an amount. */
    private Stream<List<String>> categories() {
        return Arrays.stream(BudgetCategory.values())
                .filter(category -> budget.years().stream().anyMatch(year -> category.amount(year) != null))
                .map(category -> row(messages.budget(category.code()), year -> amount(category.amount(year))));
    }

    private String amount(@Nullable Integer amount) {
        return amount == null ? messages.budget("unstated") : messages.amount(amount);
    }

    private List<String> totals() {
        return row(messages.budget("total"), year -> messages.amount(year.total()));
    }

    private List<String> row(String name, Function<BudgetYear, String> cell) {
        return Stream.concat(Stream.of(name), budget.years().stream().map(cell)).toList();
    }
}
