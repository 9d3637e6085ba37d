package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.budget.PublishedBudget;
import fr.gouv.anct.minisites.budget.SiteBudget;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the budget that a team publishes. */
@Component
class BudgetApiResource implements BackOfficeResource {

    private static final String BUDGET = ApiRequests.ROOT + "/sites/{site}/budget";

    private final SiteBudget budget;
    private final RowSettingApiHandler settings;
    private final ApiProblems problems;
    private final Clock clock;

    BudgetApiResource(SiteBudget budget, RowSettingApiHandler settings, ApiProblems problems, Clock clock) {
        this.budget = budget;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(BUDGET, new Guard.OfSite(Action.SITE_READ), request -> settings.show(request, budget))
                        .documentedBy(ApiOperation.returning("api.operation.budget.getBudget", PublishedBudget.class)),
                Route.put(BUDGET, new Guard.OfSite(Action.SITE_ARRANGE), this::put)
                        .documentedBy(ApiOperation.returning("api.operation.budget.saveBudget", PublishedBudget.class)
                                .sends(PublishedBudget.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return settings.put(request, budget, PublishedBudget.class, (sent, _) -> Mono.just(checked(sent.normalized())));
    }

    private PublishedBudget checked(PublishedBudget sent) {
        List<Problem> found = new ArrayList<>(Constraints.check(sent));
        found.addAll(sent.problems(ParisCalendar.today(clock)));
        if (!found.isEmpty()) {
            throw problems.invalid("budget", found);
        }
        return sent;
    }
}
