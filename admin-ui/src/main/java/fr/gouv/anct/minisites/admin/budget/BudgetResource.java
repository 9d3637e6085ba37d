package fr.gouv.anct.minisites.admin.budget;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.setting.RowSettingResource;
import fr.gouv.anct.minisites.budget.PublishedBudget;
import fr.gouv.anct.minisites.budget.SiteBudget;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Edits the budget that a team publishes: the fields of each year, and those of one more. */
@Component
class BudgetResource extends RowSettingResource<PublishedBudget, PublishedBudget> {

    /** The fields of one more year stay empty where none is added. */
    private static final Form<PublishedBudget> FORM =
            Form.of(PublishedBudget.class, "budget").dependent("years.year", "years.source");

    private static final String YEARS = "years";

    private final Clock clock;

    BudgetResource(SiteBudget budget, Clock clock) {
        super("budget", Paths.BUDGET, FORM, budget);
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem budgetItem() {
        return new SideNavigationItem(Group.PRESENTATION, 39, "budget.title", Paths.BUDGET, Action.SITE_ARRANGE);
    }

    @Override
    protected Mono<PublishedBudget> input(PublishedBudget stored) {
        return Mono.just(stored);
    }

    @Override
    protected Mono<Typed<PublishedBudget>> read(PublishedBudget typed) {
        return Mono.just(new Typed<>(typed.normalized(), typed.problems(ParisCalendar.today(clock))));
    }

    @Override
    protected List<String> leads(AdmittedRequest request) {
        return List.of(
                request.message("budget.lead"),
                request.message("budget.lead.page"),
                request.message("budget.lead.due"));
    }

    /** Returns the form with the fields of one more year, where it may be changed. */
    @Override
    protected FormView view(FormState<PublishedBudget> state) {
        AdmittedRequest request = state.request();
        int years = state.value().years().size();
        boolean room = years < PublishedBudget.MOST && request.mayChange(Action.SITE_ARRANGE);
        FormView view = room ? state.typed(YEARS + "." + years + ".year", "").view() : state.view();
        ErrorSummary errors = ErrorSummary.of(view.fields(), field -> label(request, view, field));
        return new FormView(view.action(), errors, view.fields());
    }

    /** Fields of different years have the same labels: the year precedes them. */
    private static String label(AdmittedRequest request, FormView view, FieldView field) {
        return field.name().startsWith(YEARS + ".")
                ? title(request, view, Integer.parseInt(field.name().split("\\.")[1])) + " – " + field.label()
                : field.label();
    }

    @Override
    protected List<FieldGroup> groups(AdmittedRequest request, FormView view) {
        return Stream.concat(
                        Stream.of(new FieldGroup(null, view.fields("text", "updated"))),
                        IntStream.iterate(0, row -> row + 1)
                                .mapToObj(row ->
                                        new FieldGroup(title(request, view, row), view.fields(YEARS + "." + row)))
                                .takeWhile(group -> !group.fields().isEmpty()))
                .toList();
    }

    private static String title(AdmittedRequest request, FormView view, int row) {
        String year = view.fields(YEARS + "." + row + ".year").stream()
                .map(FieldView::value)
                .findFirst()
                .orElse("");
        return year.isBlank() ? request.message("budget.year.new") : request.message("budget.year", year);
    }
}
