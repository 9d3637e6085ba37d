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
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
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
    /** Query parameter that distinguishes a correction from a new entity, and field of the form. */
    static final String SIRET = "siret";

    private static final Form<LegalEntity> FORM = Form.of(LegalEntity.class, "standard.entity");

    private final Standards standards;
    private final ChangeImpact impact;

    LegalEntityResource(Standards standards, ChangeImpact impact) {
        this.standards = standards;
        this.impact = impact;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ENTITIES, StandardsResource.MANAGE, this::open),
                Route.post(ENTITIES, StandardsResource.MANAGE, this::put));
    }

    /** Returns the address where an entity is corrected. */
    static String link(String siret) {
        return Path.query(ENTITIES.link(), SIRET, siret);
    }

    /** Returns the form of a correction, whose SIRET is fixed: sites refer to the entity by that number. */
    private static Form<LegalEntity> correction(AdmittedRequest request) {
        return FORM.showing(SIRET, field -> field.readOnly(request.message("standard.entity.siret-fixed")));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return corrected(request)
                .flatMap(known ->
                        showCorrection(HttpStatus.OK, correction(request).opened(request, known)))
                .switchIfEmpty(Mono.defer(() -> showNew(HttpStatus.OK, FORM.empty(request, LegalEntity.NONE))));
    }

    /** Loads the entity named in the form's URL; empty where it names none, or an unknown one. */
    private Mono<LegalEntity> corrected(AdmittedRequest request) {
        return find(request.query(SIRET).flatMap(Siret::read).orElse(""));
    }

    private Mono<LegalEntity> find(String siret) {
        return standards
                .entities()
                .flatMapIterable(all -> all)
                .filter(entity -> entity.siret().equals(siret))
                .next();
    }

    private static Mono<ServerResponse> showNew(HttpStatus status, FormState<LegalEntity> form) {
        return ChangeImpact.show(status, form, "standard.entity", "standard.entity.lead", "standard.impact");
    }

    private static Mono<ServerResponse> showCorrection(HttpStatus status, FormState<LegalEntity> form) {
        return ChangeImpact.show(
                status, form, "standard.entity.correction", "standard.entity.correction.lead", "standard.impact");
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return corrected(request)
                .flatMap(known -> correct(request, known))
                .switchIfEmpty(Mono.defer(() -> add(request)));
    }

    /** Corrects the entity that the form was opened for, regardless of the submitted SIRET. */
    private Mono<ServerResponse> correct(AdmittedRequest request, LegalEntity known) {
        return ChangeImpact.answer(
                correction(request).sent(stating(request, known.siret()), known),
                LegalEntityResource::showCorrection,
                form -> put(form, "standard.entity.correction"));
    }

    /** Adds an entity, unless one is known by its SIRET: that one is corrected in its own form. */
    private Mono<ServerResponse> add(AdmittedRequest request) {
        String typed = request.field(SIRET);
        FormState<LegalEntity> sent =
                FORM.sent(stating(request, Siret.read(typed).orElse(typed)));
        return find(sent.value().siret())
                .map(known -> sent.with(Problem.of(SIRET, "known", known.name())))
                .defaultIfEmpty(sent)
                .flatMap(form -> ChangeImpact.answer(
                        form, LegalEntityResource::showNew, valid -> put(valid, "standard.entity")));
    }

    private static AdmittedRequest stating(AdmittedRequest request, String siret) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(request.form());
        form.set(SIRET, siret);
        return request.with(form);
    }

    /** @param key of the title of the question */
    private Mono<ServerResponse> put(FormState<LegalEntity> form, String key) {
        AdmittedRequest request = form.request();
        LegalEntity entity = form.value();
        return Question.confirmed(request)
                ? standards
                        .put(entity, request.actor())
                        .then(Mono.defer(
                                () -> request.seeOther(Paths.STANDARDS.link(), request.success("standard.applied"))))
                : impact.ask(form, entity.siret(), key, change(form));
    }

    private static List<SummaryList.Line> change(FormState<LegalEntity> form) {
        return form.view().fields().stream()
                .map(field -> new SummaryList.Line(field.label(), field.value()))
                .toList();
    }
}
