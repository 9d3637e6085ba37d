package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Category of expenses, as on the budget pages of digital public services. */
public enum BudgetCategory implements Coded {
    STAFF(BudgetYear::staff),
    HOSTING(BudgetYear::hosting),
    SERVICES(BudgetYear::services),
    LICENCES(BudgetYear::licences),
    COMMUNICATION(BudgetYear::communication),
    OTHER(BudgetYear::other);

    private final Function<BudgetYear, @Nullable Integer> amount;

    BudgetCategory(Function<BudgetYear, @Nullable Integer> amount) {
        this.amount = amount;
    }

    /** Returns the amount of a year in euros; null when it is not stated. */
    public @Nullable Integer amount(BudgetYear year) {
        return amount.apply(year);
    }
}
