package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.identity.SharedLegalIdentity;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a legal entity that publishes sites, or corrects it for all of them at once. */
@Component
class LegalEntityResource implements BackOfficeResource {

    static final String PATH = StandardsResource.PATH + "/entites";
    private static final List<String> FIELDS = List.of("siret", "nom", "adresse", "telephone");

    private final Standards standards;
    private final ChangeImpact impact;
    private final ScreenResponses screens;
    private final Messages messages;

    LegalEntityResource(Standards standards, ChangeImpact impact, ScreenResponses screens, Messages messages) {
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
        return corrected(request)
                .flatMap(known ->
                        show(HttpStatus.OK, request, known, known, Map.of(), FormMerge.opened(fields(known, known))));
    }

    /** Returns the entity named in the form's URL; empty where it names none, or an unknown one. */
    private Mono<Map<String, String>> corrected(AdmittedRequest request) {
        return stored(request.query("siret").flatMap(Siret::read).orElse(""));
    }

    /** Returns the stored values of an entity; empty for a new one. */
    private Mono<Map<String, String>> stored(String siret) {
        return standards
                .entities()
                .map(all -> all.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst()
                        .map(LegalEntityResource::typed)
                        .orElse(Map.of()));
    }

    private static Map<String, String> typed(LegalEntity entity) {
        return Map.of(
                "siret",
                entity.siret(),
                "nom",
                entity.name(),
                "adresse",
                entity.address(),
                "telephone",
                entity.phone());
    }

    /** @param known the corrected entity, whose SIRET is fixed: sites refer to the entity by that number */
    private List<FieldView> fields(Map<String, String> known, Map<String, String> typed) {
        return FIELDS.stream()
                .map(name -> FieldView.of(
                                FieldView.Kind.LINE,
                                name,
                                messages.get("standard.field." + name),
                                typed.getOrDefault(name, ""))
                        .withHint(messages.get("standard.field." + name + ".hint")))
                .map(field -> field.name().equals("siret") && !known.isEmpty()
                        ? field.readOnly(messages.get("standard.field.siret.fixed"))
                        : field)
                .toList();
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            Map<String, String> known,
            Map<String, String> typed,
            Map<String, String> problems,
            FormMerge merge) {
        List<FieldView> fields = fields(known, typed).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(
                                messages.get(problems.get(field.name()), SharedLegalIdentity.longest(field.name())),
                                List.of())
                        : field)
                .toList();
        return show(status, request, known, merge.mark(fields, messages));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Map<String, String> known, List<FieldView> fields) {
        return screens.show(
                status,
                request,
                ScreenHeading.of(title(known))
                        .below(messages.get("standard.title"), StandardsResource.PATH)
                        .erroneous(status.isError()),
                FormScreen.of(
                        messages.get(known.isEmpty() ? "standard.entity.lead" : "standard.entity.correction.lead"),
                        List.of(),
                        fields,
                        action(known),
                        List.of(),
                        messages.get("standard.impact"),
                        StandardsResource.PATH));
    }

    private String title(Map<String, String> known) {
        return messages.get(known.isEmpty() ? "standard.entity" : "standard.entity.correction");
    }

    /** URL the form is posted to, which distinguishes a correction from a new entity. */
    private static String action(Map<String, String> known) {
        return known.isEmpty() ? PATH : PATH + "?siret=" + known.getOrDefault("siret", "");
    }

    private static Map<String, String> typed(AdmittedRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(name -> typed.put(
                name, request.field(name).replaceAll("[\\s\\p{Cc}]+", " ").strip()));
        // An invalid SIRET is shown again as typed.
        typed.computeIfPresent("siret", (_, siret) -> Siret.read(siret).orElse(siret));
        return typed;
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return corrected(request).flatMap(known -> known.isEmpty() ? add(request) : correct(request, known));
    }

    /** Corrects the entity that the form was opened for, regardless of the submitted SIRET. */
    private Mono<ServerResponse> correct(AdmittedRequest request, Map<String, String> known) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(request.form());
        form.set("siret", known.getOrDefault("siret", ""));
        AdmittedRequest sent = request.with(form);
        return put(sent, known, FormMerge.of(sent, fields(known, known)));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return stored(typed(request).getOrDefault("siret", ""))
                .flatMap(stored -> add(stored.isEmpty() ? unbased(request) : request, stored));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, Map<String, String> stored) {
        FormMerge merge = FormMerge.of(request, fields(Map.of(), stored));
        return isKnownToAnotherForm(request, merge) ? known(request, merge) : put(request, Map.of(), merge);
    }

    /** Removes the fingerprints: without a stored entity, untouched fields have no stored values to take. */
    private static AdmittedRequest unbased(AdmittedRequest request) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(request.form());
        FIELDS.forEach(name -> form.remove(FormMerge.PREFIX + name));
        return request.with(form);
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Map<String, String> known, FormMerge merge) {
        Map<String, String> typed = typed(merge.merged(request));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, known, typed, Map.of(), merge);
        }
        if (ChangeImpact.edits(request)) {
            return show(HttpStatus.OK, request, known, typed, Map.of(), merge);
        }
        Map<String, String> problems = problems(typed);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, known, typed, problems, merge);
        }
        LegalEntity entity = new LegalEntity(
                typed.getOrDefault("siret", ""),
                typed.getOrDefault("nom", ""),
                typed.getOrDefault("adresse", ""),
                typed.getOrDefault("telephone", ""));
        return ChangeImpact.confirmed(request)
                ? standards.put(entity, request.actor()).then(Mono.defer(() -> done(request)))
                : impact.ask(request, entity.siret(), action(known), title(known), typed, merge);
    }

    /** Whether a form opened for another entity, or a new one, names an existing one. */
    private static boolean isKnownToAnotherForm(AdmittedRequest request, FormMerge merge) {
        boolean opened = request.form().containsKey(FormMerge.PREFIX + "siret");
        boolean exists = merge.stored().stream()
                .anyMatch(
                        field -> field.name().equals("siret") && !field.value().isEmpty());
        return opened && exists && merge.touched().contains("siret");
    }

    /** Shows the form again as submitted, with its base: it does not change the existing entity. */
    private Mono<ServerResponse> known(AdmittedRequest request, FormMerge merge) {
        Map<String, String> typed = typed(request);
        String name = merge.stored().stream()
                .filter(field -> field.name().equals("nom"))
                .map(FieldView::value)
                .collect(Collectors.joining());
        List<FieldView> fields = fields(Map.of(), typed).stream()
                .map(field -> field.name().equals("siret")
                        ? field.withError(messages.get("standard.entity.known", name), List.of())
                        : field)
                .map(field -> FormMerge.keep(request, field))
                .toList();
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, Map.of(), fields);
    }

    private static Map<String, String> problems(Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.put(name, "standard.problem.missing");
            } else if (value.length() > SharedLegalIdentity.longest(name)) {
                problems.put(name, "standard.problem.long");
            }
        });
        if (!problems.containsKey("telephone") && !Phone.isComplete(typed.getOrDefault("telephone", ""))) {
            problems.put("telephone", "standard.problem.phone");
        }
        if (Siret.read(typed.getOrDefault("siret", "")).isEmpty()) {
            problems.put("siret", "standard.problem.siret");
        }
        return problems;
    }

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, messages.get("standard.applied"), ""));
    }
}
