package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.standard.StandardText;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits a standard text of a legal page of every site, with placeholders for each site's values. */
@Component
class StandardTextResource implements BackOfficeResource {

    private static final Path.Fixed TEXTS = Paths.STANDARDS.at("/textes");
    static final String NAME = "texte";
    static final String BODY = "contenu";
    private static final int LONGEST = 5_000;

    private final Standards standards;
    private final ChangeImpact impact;

    StandardTextResource(Standards standards, ChangeImpact impact) {
        this.standards = standards;
        this.impact = impact;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TEXTS, StandardsResource.MANAGE, this::showForm),
                Route.post(TEXTS, StandardsResource.MANAGE, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        String path = "/" + request.query(NAME).orElse("");
        if (!StandardText.PATHS.contains(path)) {
            return request.seeOther(Paths.STANDARDS.link());
        }
        return stored(path)
                .flatMap(text ->
                        show(HttpStatus.OK, request, text, null, FormMerge.opened(List.of(field(request, text)))));
    }

    private Mono<StandardText> stored(String path) {
        return standards
                .texts()
                .map(all -> all.stream()
                        .filter(text -> text.path().equals(path))
                        .findFirst()
                        .orElseGet(() -> new StandardText(path, "")));
    }

    private static FieldView field(AdmittedRequest request, StandardText text) {
        return FieldView.of(FieldView.Kind.TEXT, BODY, request.message("standard.field.contenu"), text.body())
                .withHint(request.message("standard.field.contenu.hint"))
                .optional()
                .atMost(LONGEST);
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, StandardText text, @Nullable String problem, FormMerge merge) {
        FieldView field = field(request, text);
        return request.show(
                status,
                request.heading(key(text)).below(request.message("standard.title"), Paths.STANDARDS.link()),
                FormScreen.of(
                        request.message("standard.text.lead"),
                        List.of(),
                        merge.mark(
                                List.of(problem == null ? field : field.withError(problem, List.of())),
                                request.messages()),
                        link(text.path()),
                        List.of(new HiddenField(NAME, text.path().substring(1))),
                        request.message("standard.impact"),
                        Paths.STANDARDS.link()));
    }

    /** URL where the form is opened and posted: a single one, which the browser's history leads back to. */
    static String link(String path) {
        return Path.query(TEXTS.link(), NAME, path.substring(1));
    }

    private static String key(StandardText text) {
        return "standard.text." + text.path().substring(1);
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        String path = "/" + request.field(NAME);
        return StandardText.PATHS.contains(path)
                ? stored(path)
                        .flatMap(stored -> put(request, path, FormMerge.of(request, List.of(field(request, stored)))))
                : request.notFound();
    }

    private Mono<ServerResponse> put(AdmittedRequest request, String path, FormMerge merge) {
        StandardText text = new StandardText(
                path, merge.merged(request).field(BODY).replace("\r\n", "\n").strip());
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, text, null, merge);
        }
        if (ChangeImpact.edits(request)) {
            return show(HttpStatus.OK, request, text, null, merge);
        }
        Set<String> unknown = StandardText.unknown(text.body());
        if (!unknown.isEmpty()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    text,
                    request.message("standard.problem.placeholder", String.join(", ", unknown)),
                    merge);
        }
        if (text.body().length() > LONGEST) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    text,
                    request.message("standard.problem.text-long"),
                    merge);
        }
        return ChangeImpact.confirmed(request)
                ? standards.put(text, request.actor()).then(Mono.defer(() -> done(request)))
                : impact.ask(request, null, link(text.path()), request.message(key(text)), change(text), merge);
    }

    private static Map<String, String> change(StandardText text) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put(NAME, text.path().substring(1));
        change.put(BODY, text.body());
        return change;
    }

    private static Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(Paths.STANDARDS.link(), request.success("standard.applied"));
    }
}
