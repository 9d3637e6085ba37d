package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.standard.AffectedSite;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes a legal entity whose SIRET no site states, after a confirmation; otherwise the sites are listed. */
@Component
class LegalEntityRemovalResource implements BackOfficeResource {

    private static final Path.Fixed REMOVAL = LegalEntityResource.ENTITIES.at("/retrait");
    /** Maximum number of sites listed. */
    private static final int NAMED = 10;

    private final Standards standards;

    LegalEntityRemovalResource(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(REMOVAL, StandardsResource.MANAGE, this::named, this::askToRemove, this::remove);
    }

    static String link(LegalEntity entity) {
        return Path.query(REMOVAL.link(), LegalEntityResource.SIRET, entity.siret());
    }

    /** Loads the entity that the query names; the standards are shown when it does not exist any more. */
    private Mono<LegalEntity> named(AdmittedRequest request) {
        String siret = request.query(LegalEntityResource.SIRET).orElse("");
        return standards
                .entities()
                .flatMapIterable(all -> all)
                .filter(entity -> entity.siret().equals(siret))
                .next()
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(Paths.STANDARDS.link())));
    }

    private Mono<ResultPage<AffectedSite>> uses(LegalEntity entity) {
        return standards.touched(entity.siret(), 1, NAMED);
    }

    private Mono<Step> askToRemove(AdmittedRequest request, LegalEntity entity) {
        return uses(entity).map(uses -> uses.total() == 0 ? question(request, entity) : used(request, entity, uses));
    }

    private static Question question(AdmittedRequest request, LegalEntity entity) {
        return Question.of(request, "standard.entity.remove", Paths.STANDARDS.link(), entity.name(), entity.siret())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .consequences(request.message("standard.entity.remove.consequence"));
    }

    private static Step used(AdmittedRequest request, LegalEntity entity, ResultPage<AffectedSite> uses) {
        String names = uses.items().stream().map(AffectedSite::name).collect(Collectors.joining(", "));
        boolean others = uses.total() > uses.items().size();
        return new Confirmation.Redirection(
                Paths.STANDARDS.link(),
                new Flash(
                        Flash.Kind.WARNING,
                        request.message("standard.entity.used", entity.name(), uses.total()),
                        request.message(
                                "standard.entity.used.text",
                                others ? request.message("standard.entity.used.others", names) : names)));
    }

    private Mono<Step> remove(AdmittedRequest request, LegalEntity entity) {
        return standards
                .remove(entity.siret(), request.actor())
                .flatMap(removed -> removed ? removed(request) : refuse(request, entity));
    }

    private static Mono<Step> removed(AdmittedRequest request) {
        return Mono.just(
                new Confirmation.Redirection(Paths.STANDARDS.link(), request.success("standard.entity.removed")));
    }

    private Mono<Step> refuse(AdmittedRequest request, LegalEntity entity) {
        return uses(entity).map(uses -> used(request, entity, uses));
    }
}
