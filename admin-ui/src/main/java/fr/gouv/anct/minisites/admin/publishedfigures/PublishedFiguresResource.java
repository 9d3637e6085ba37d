package fr.gouv.anct.minisites.admin.publishedfigures;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.SitePublishedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the texts and figures that a team publishes on the page of its site's statistics. */
@Component
class PublishedFiguresResource implements BackOfficeResource {

    private static final Form<FiguresInput> FORM = Form.of(FiguresInput.class, "published-figures");

    private final SitePublishedFigures figures;

    PublishedFiguresResource(SitePublishedFigures figures) {
        this.figures = figures;
    }

    @Bean
    static SideNavigationItem publishedFiguresItem() {
        return new SideNavigationItem(
                Group.PRESENTATION, 38, "published-figures.title", Paths.PUBLISHED_FIGURES, Action.SITE_ARRANGE);
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(Paths.PUBLISHED_FIGURES, arrange, this::open),
                Route.post(Paths.PUBLISHED_FIGURES, arrange, this::save));
    }

    /**
     * The figures of a site.
     *
     * @param form null while they cannot be changed
     * @param facts the figures, in place of the form; null beside it
     * @param cancelHref the site
     */
    record PublishedFiguresScreen(
            @Nullable FormView form, @Nullable SummaryList facts, String cancelHref) implements Screen {

        @Override
        public String template() {
            return "publishedfigures/page";
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return figures.find()
                .flatMap(stored -> show(HttpStatus.OK, FORM.opened(request, FiguresInput.of(stored.figures()))));
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<FiguresInput> state) {
        AdmittedRequest request = state.request();
        FormView form = state.view();
        boolean editable = request.mayChange(Action.SITE_ARRANGE);
        return request.show(
                status,
                request.heading("published-figures.title"),
                new PublishedFiguresScreen(
                        editable ? form : null,
                        editable ? null : facts(request, form),
                        Paths.SITE.link(request.site())));
    }

    private static SummaryList facts(AdmittedRequest request, FormView form) {
        return new SummaryList(List.of(new SummaryList.Section(
                "figures",
                request.message("published-figures.title"),
                null,
                form.fields().stream()
                        .map(field -> new SummaryList.Line(field.label(), stated(request, field)))
                        .toList())));
    }

    private static String stated(AdmittedRequest request, FieldView field) {
        return field.value().isBlank() ? request.message("published-figures.none") : field.value();
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return figures.find()
                .flatMap(stored -> FORM.sent(request, FiguresInput.of(stored.figures()))
                        .answer(this::show, form -> replace(form, stored)));
    }

    private Mono<ServerResponse> replace(FormState<FiguresInput> form, SitePublishedFigures.Versioned seen) {
        AdmittedRequest request = form.request();
        PublishedFigures wanted = form.value().figures();
        String address = Paths.PUBLISHED_FIGURES.link(request.site());
        return wanted.equals(seen.figures())
                ? request.seeOther(address, request.flash(Flash.Kind.INFO, "setting.unchanged"))
                : figures.replace(request.site(), seen.version(), wanted, request.actor())
                        // Another write came between read and write: the form is merged once more.
                        .flatMap(done -> done
                                ? request.seeOther(address, request.success("published-figures.saved"))
                                : save(request));
    }
}
