package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.measurement.signal.Signal;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Finds in a month in which an update is due a published budget that was not updated in that month. A site without a budget is not
 * reminded: most share the one of their programme.
 */
@Component
@Order(55)
class BudgetUpdateSignal implements Signal {

    private final SiteBudget budget;

    BudgetUpdateSignal(SiteBudget budget) {
        this.budget = budget;
    }

    @Override
    public String code() {
        return "budget-update";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        LocalDate first = today.withDayOfMonth(1);
        return PublishedBudget.isUpdateMonth(today)
                ? budget.findUpdate()
                        .filter(updated -> updated.isBefore(first))
                        .map(updated -> new SignalFinding("budget", null, "Budget", 0, updated))
                        .flux()
                : Flux.empty();
    }
}
