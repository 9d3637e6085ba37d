package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.standard.AffectedSite;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Forms of the standards ask before they save: the question shows what changes and which sites it affects, and posts
 * the form again with its values, confirmed or to be edited.
 */
@Component
class ChangeImpact {

    private static final String PAGE = "page";
    private static final int SIZE = 50;

    private final Standards standards;

    ChangeImpact(Standards standards) {
        this.standards = standards;
    }

    /**
     * The sites affected by a change, before it is applied.
     *
     * @param lead their number
     * @param change changed values
     * @param sites a page of them
     * @param hidden the form
     * @param before number of the previous page, 0 when there is none
     * @param after number of the next page, 0 when there is none
     */
    record ImpactScreen(
            String lead,
            SummaryList change,
            TableView sites,
            String action,
            List<HiddenField> hidden,
            int before,
            int after,
            String confirm)
            implements Screen {

        public String cancelHref() {
            return Paths.STANDARDS.link();
        }

        @Override
        public String template() {
            return "standard/impact";
        }
    }

    /**
     * Answers a submitted form as {@link FormState#answer} does; shows it also when its author returns to it from the
     * question.
     */
    static <T extends Record> Mono<ServerResponse> answer(
            FormState<T> sent,
            BiFunction<HttpStatus, FormState<T>, Mono<ServerResponse>> show,
            Function<FormState<T>, Mono<ServerResponse>> act) {
        return Question.edits(sent.request()) && !sent.conflicting()
                ? show.apply(HttpStatus.OK, sent)
                : sent.answer(show, act);
    }

    /** Shows a form on a page of its own, below the standards. */
    static Mono<ServerResponse> show(HttpStatus status, FormState<?> form, String key, String lead, String submit) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        return request.show(
                status,
                below(request, request.heading(key)),
                FormScreen.of(
                        request.message(lead),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(),
                        request.message(submit),
                        Paths.STANDARDS.link()));
    }

    static ScreenHeading below(AdmittedRequest request, ScreenHeading heading) {
        return heading.below(request.message("standard.title"), Paths.STANDARDS.link());
    }

    /** Returns the hidden fields of a question that posts the form again. */
    static Stream<HiddenField> hidden(FormState<?> form) {
        return Stream.concat(
                form.view().fields().stream().map(field -> new HiddenField(field.name(), field.value())),
                HiddenField.of(form.merge().bases()));
    }

    /**
     * Asks whether to apply a change.
     *
     * @param siret of the sites that it affects; null for all sites
     * @param key of the title
     * @param change label and text of each changed value
     */
    Mono<ServerResponse> ask(FormState<?> form, @Nullable String siret, String key, List<SummaryList.Line> change) {
        AdmittedRequest request = form.request();
        int page = request.field(PAGE).matches("[1-9][0-9]{0,4}") ? Integer.parseInt(request.field(PAGE)) : 1;
        return standards
                .touched(siret, page, SIZE)
                .flatMap(touched -> request.show(below(request, request.heading(key)), screen(form, touched, change)));
    }

    private static ImpactScreen screen(
            FormState<?> form, ResultPage<AffectedSite> touched, List<SummaryList.Line> change) {
        AdmittedRequest request = form.request();
        return new ImpactScreen(
                request.message("standard.impact.lead", touched.total()),
                new SummaryList(List.of(
                        new SummaryList.Section("change", request.message("standard.impact.change"), null, change))),
                new TableView(
                        "touched",
                        request.message("standard.impact.sites"),
                        List.of(new TableColumn(request.message("standard.column.site"))),
                        touched.items().stream()
                                .map(site -> TableRow.of(Cell.link(site.name(), Paths.SITE.linkOf(site.slug()))))
                                .toList()),
                request.address(),
                hidden(form).toList(),
                touched.page() > 1 ? touched.page() - 1 : 0,
                touched.page() < touched.pages() ? touched.page() + 1 : 0,
                request.message(touched.total() == 0 ? "standard.impact.confirm.none" : "standard.impact.confirm"));
    }
}
