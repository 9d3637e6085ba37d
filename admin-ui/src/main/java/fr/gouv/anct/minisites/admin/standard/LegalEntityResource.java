package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.identity.SharedLegalIdentity;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
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

    static final Path.Fixed ENTITIES = Paths.STANDARDS.at("/entites");
    static final String SIRET = "siret";
    private static final List<String> FIELDS = List.of(SIRET, "nom", "adresse", "telephone");

    private final Standards standards;
    private final ChangeImpact impact;

    LegalEntityResource(Standards standards, ChangeImpact impact) {
        this.standards = standards;
        this.impact = impact;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ENTITIES, StandardsResource.MANAGE, this::showForm),
                Route.post(ENTITIES, StandardsResource.MANAGE, this::put));
    }

    /** Returns the address where an entity is corrected. */
    static String link(String siret) {
        return Path.query(ENTITIES.link(), SIRET, siret);
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return corrected(request)
                .flatMap(known -> show(
                        HttpStatus.OK,
                        request,
                        known,
                        known,
                        Map.of(),
                        FormMerge.opened(fields(request, known, known))));
    }

    /** Returns the entity named in the form's URL; empty where it names none, or an unknown one. */
    private Mono<Map<String, String>> corrected(AdmittedRequest request) {
        return stored(request.query(SIRET).flatMap(Siret::read).orElse(""));
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
                SIRET, entity.siret(), "nom", entity.name(), "adresse", entity.address(), "telephone", entity.phone());
    }

    /** @param known the corrected entity, whose SIRET is fixed: sites refer to the entity by that number */
    private static List<FieldView> fields(
            AdmittedRequest request, Map<String, String> known, Map<String, String> typed) {
        return FIELDS.stream()
                .map(name -> FieldView.of(
                                FieldView.Kind.LINE,
                                name,
                                request.message("standard.field." + name),
                                typed.getOrDefault(name, ""))
                        .withHint(request.message("standard.field." + name + ".hint")))
                .map(field -> field.name().equals(SIRET) && !known.isEmpty()
                        ? field.readOnly(request.message("standard.field.siret.fixed"))
                        : field)
                .toList();
    }

    private static Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            Map<String, String> known,
            Map<String, String> typed,
            Map<String, String> problems,
            FormMerge merge) {
        List<FieldView> fields = fields(request, known, typed).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(
                                request.message(problems.get(field.name()), SharedLegalIdentity.longest(field.name())),
                                List.of())
                        : field)
                .toList();
        return show(status, request, known, merge.mark(fields, request.messages()));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Map<String, String> known, List<FieldView> fields) {
        return request.show(
                status,
                request.heading(title(known)).below(request.message("standard.title"), Paths.STANDARDS.link()),
                FormScreen.of(
                        request.message(known.isEmpty() ? "standard.entity.lead" : "standard.entity.correction.lead"),
                        List.of(),
                        fields,
                        action(known),
                        List.of(),
                        request.message("standard.impact"),
                        Paths.STANDARDS.link()));
    }

    private static String title(Map<String, String> known) {
        return known.isEmpty() ? "standard.entity" : "standard.entity.correction";
    }

    /** URL the form is posted to, which distinguishes a correction from a new entity. */
    private static String action(Map<String, String> known) {
        return known.isEmpty() ? ENTITIES.link() : link(known.getOrDefault(SIRET, ""));
    }

    private static Map<String, String> typed(AdmittedRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(name -> typed.put(
                name, request.field(name).replaceAll("[\\s\\p{Cc}]+", " ").strip()));
        // An invalid SIRET is shown again as typed.
        typed.computeIfPresent(SIRET, (_, siret) -> Siret.read(siret).orElse(siret));
        return typed;
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return corrected(request).flatMap(known -> known.isEmpty() ? add(request) : correct(request, known));
    }

    /** Corrects the entity that the form was opened for, regardless of the submitted SIRET. */
    private Mono<ServerResponse> correct(AdmittedRequest request, Map<String, String> known) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(request.form());
        form.set(SIRET, known.getOrDefault(SIRET, ""));
        AdmittedRequest sent = request.with(form);
        return put(sent, known, FormMerge.of(sent, fields(sent, known, known)));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return stored(typed(request).getOrDefault(SIRET, ""))
                .flatMap(stored -> add(stored.isEmpty() ? unbased(request) : request, stored));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, Map<String, String> stored) {
        FormMerge merge = FormMerge.of(request, fields(request, Map.of(), stored));
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
                typed.getOrDefault(SIRET, ""),
                typed.getOrDefault("nom", ""),
                typed.getOrDefault("adresse", ""),
                typed.getOrDefault("telephone", ""));
        return ChangeImpact.confirmed(request)
                ? standards.put(entity, request.actor()).then(Mono.defer(() -> done(request)))
                : impact.ask(request, entity.siret(), action(known), request.message(title(known)), typed, merge);
    }

    /** Whether a form opened for another entity, or a new one, names an existing one. */
    private static boolean isKnownToAnotherForm(AdmittedRequest request, FormMerge merge) {
        boolean opened = request.form().containsKey(FormMerge.PREFIX + SIRET);
        boolean exists = merge.stored().stream()
                .anyMatch(field -> field.name().equals(SIRET) && !field.value().isEmpty());
        return opened && exists && merge.touched().contains(SIRET);
    }

    /** Shows the form again as submitted, with its base: it does not change the existing entity. */
    private static Mono<ServerResponse> known(AdmittedRequest request, FormMerge merge) {
        Map<String, String> typed = typed(request);
        String name = merge.stored().stream()
                .filter(field -> field.name().equals("nom"))
                .map(FieldView::value)
                .collect(Collectors.joining());
        List<FieldView> fields = fields(request, Map.of(), typed).stream()
                .map(field -> field.name().equals(SIRET)
                        ? field.withError(request.message("standard.entity.known", name), List.of())
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
        if (Siret.read(typed.getOrDefault(SIRET, "")).isEmpty()) {
            problems.put(SIRET, "standard.problem.siret");
        }
        return problems;
    }

    private static Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(Paths.STANDARDS.link(), request.success("standard.applied"));
    }
}
