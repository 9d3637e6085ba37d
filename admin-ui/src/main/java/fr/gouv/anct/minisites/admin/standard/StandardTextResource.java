package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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

    static final String PATH = StandardsResource.PATH + "/textes";
    static final String NAME = "texte";
    static final String BODY = "contenu";
    private static final int LONGEST = 5_000;

    private final Standards standards;
    private final ChangeImpact impact;
    private final ScreenResponses screens;
    private final Messages messages;

    StandardTextResource(Standards standards, ChangeImpact impact, ScreenResponses screens, Messages messages) {
        this.standards = standards;
        this.impact = impact;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::showForm), Route.post(PATH, manage, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        String path = "/" + request.query(NAME).orElse("");
        if (!StandardText.PATHS.contains(path)) {
            return request.seeOther(StandardsResource.PATH);
        }
        return stored(path)
                .flatMap(text -> show(HttpStatus.OK, request, text, null, FormMerge.opened(List.of(field(text)))));
    }

    private Mono<StandardText> stored(String path) {
        return standards
                .texts()
                .map(all -> all.stream()
                        .filter(text -> text.path().equals(path))
                        .findFirst()
                        .orElseGet(() -> new StandardText(path, "")));
    }

    private FieldView field(StandardText text) {
        return FieldView.of(FieldView.Kind.TEXT, BODY, messages.get("standard.field.contenu"), text.body())
                .withHint(messages.get("standard.field.contenu.hint"))
                .optional()
                .atMost(LONGEST);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, StandardText text, @Nullable String problem, FormMerge merge) {
        FieldView field = field(text);
        return screens.show(
                status,
                request,
                ScreenHeading.of(title(text))
                        .below(messages.get("standard.title"), StandardsResource.PATH)
                        .erroneous(status.isError()),
                FormScreen.of(
                        messages.get("standard.text.lead"),
                        List.of(),
                        merge.mark(List.of(problem == null ? field : field.withError(problem, List.of())), messages),
                        address(text),
                        List.of(new HiddenField(NAME, text.path().substring(1))),
                        messages.get("standard.impact"),
                        StandardsResource.PATH));
    }

    /** URL where the form is opened and posted: a single one, which the browser's history leads back to. */
    private static String address(StandardText text) {
        return PATH + "?" + NAME + "=" + text.path().substring(1);
    }

    private String title(StandardText text) {
        return messages.get("standard.text." + text.path().substring(1));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        String path = "/" + request.field(NAME);
        return StandardText.PATHS.contains(path)
                ? stored(path).flatMap(stored -> put(request, path, FormMerge.of(request, List.of(field(stored)))))
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
                    messages.get("standard.problem.placeholder", String.join(", ", unknown)),
                    merge);
        }
        if (text.body().length() > LONGEST) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT, request, text, messages.get("standard.problem.text-long"), merge);
        }
        return ChangeImpact.confirmed(request)
                ? standards.put(text, request.actor()).then(Mono.defer(() -> done(request)))
                : impact.ask(request, null, address(text), title(text), change(text), merge);
    }

    private static Map<String, String> change(StandardText text) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put(NAME, text.path().substring(1));
        change.put(BODY, text.body());
        return change;
    }

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, messages.get("standard.applied"), ""));
    }
}
