package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a vocabulary term that another term has replaced back into use, after a confirmation by central communications.
 */
@Component
class TermRestorationResource implements BackOfficeResource {

    static final Path.Fixed RESTORATION = VocabulariesResource.VOCABULARIES.at("/retablissement");

    private final Vocabularies vocabularies;

    TermRestorationResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(RESTORATION, StandardsResource.MANAGE, this::named, this::ask, this::restore);
    }

    private Mono<Term> named(AdmittedRequest request) {
        return vocabularies
                .terms()
                .mapNotNull(terms -> VocabulariesResource.named(request, terms).orElse(null))
                .filter(term -> term.replacedBy() != null)
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(VocabulariesResource.VOCABULARIES.link())));
    }

    private Mono<Step> ask(AdmittedRequest request, Term term) {
        return Mono.just(
                Question.of(request, "standard.term.restore", VocabulariesResource.VOCABULARIES.link(), term.label())
                        .below(request.message("standard.title"), Paths.STANDARDS.link())
                        .below(request.message("standard.vocabularies"), VocabulariesResource.VOCABULARIES.link())
                        .consequences(request.message("standard.term.restore.consequence")));
    }

    private Mono<Step> restore(AdmittedRequest request, Term term) {
        return vocabularies
                .restore(term, request.actor())
                .map(_ -> new Confirmation.Redirection(
                        VocabulariesResource.VOCABULARIES.link(), request.success("standard.term.restored")));
    }
}
