package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.standard.StandardText;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits a standard text of a legal page of every site, with placeholders for each site's values. */
@Component
class StandardTextResource implements BackOfficeResource {

    private static final Path.Fixed TEXTS = Paths.STANDARDS.at("/textes");
    /** Query parameter with the path of the page, without its slash. */
    private static final String PAGE = "texte";

    private static final Form<StandardText> FORM =
            Form.of(StandardText.class, "standard.text").without("path");

    private final Standards standards;
    private final ChangeImpact impact;

    StandardTextResource(Standards standards, ChangeImpact impact) {
        this.standards = standards;
        this.impact = impact;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TEXTS, StandardsResource.MANAGE, this::open),
                Route.post(TEXTS, StandardsResource.MANAGE, this::put));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored(request)
                .flatMap(text -> show(HttpStatus.OK, FORM.opened(request, text)))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(Paths.STANDARDS.link())));
    }

    /** Loads the text that the query names, blank where none is stored; empty when it names no page with a text. */
    private Mono<StandardText> stored(AdmittedRequest request) {
        return Mono.justOrEmpty(request.query(PAGE).map("/"::concat).filter(StandardText.PATHS::contains))
                .flatMap(this::stored);
    }

    private Mono<StandardText> stored(String path) {
        return standards
                .texts()
                .map(all -> all.stream()
                        .filter(text -> text.path().equals(path))
                        .findFirst()
                        .orElseGet(() -> new StandardText(path, "")));
    }

    private static Mono<ServerResponse> show(HttpStatus status, FormState<StandardText> form) {
        return ChangeImpact.show(status, form, key(form.value()), "standard.text.lead", "standard.impact");
    }

    /** URL where the form is opened and posted: a single one, which the browser's history leads back to. */
    static String link(String path) {
        return Path.query(TEXTS.link(), PAGE, path.substring(1));
    }

    private static String key(StandardText text) {
        return "standard.text." + text.path().substring(1);
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return stored(request)
                .flatMap(text -> ChangeImpact.answer(FORM.sent(request, text), StandardTextResource::show, this::put))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> put(FormState<StandardText> form) {
        AdmittedRequest request = form.request();
        StandardText text = form.value();
        return Question.confirmed(request)
                ? standards
                        .put(text, request.actor())
                        .then(Mono.defer(
                                () -> request.seeOther(Paths.STANDARDS.link(), request.success("standard.applied"))))
                : impact.ask(form, null, key(text), change(request, text));
    }

    private static List<SummaryList.Line> change(AdmittedRequest request, StandardText text) {
        return List.of(
                new SummaryList.Line(request.message("standard.column.page"), request.message(key(text))),
                new SummaryList.Line(
                        request.message("standard.text.field.body"),
                        text.body().isEmpty() ? request.message("standard.text.removed") : text.body()));
    }
}
