package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows platform roles the terms of the vocabularies, in use and replaced, with their synonyms and links to change
 * them.
 */
@Component
class VocabulariesResource implements BackOfficeResource {

    static final Path.Fixed VOCABULARIES = Paths.STANDARDS.at("/vocabulaires");
    /** Query parameter with the {@link TermRef} of a term. */
    private static final String TERM = "terme";

    private final Vocabularies vocabularies;

    VocabulariesResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(VOCABULARIES, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    /**
     * A vocabulary with its terms.
     *
     * @param code of the {@link Vocabulary}, in message keys
     * @param addHref form of a new term; empty where terms may not be changed
     */
    record VocabularyView(String code, TableView terms, String addHref) {}

    /** The vocabularies of the platform. */
    record VocabulariesScreen(List<VocabularyView> vocabularies) implements Screen {

        @Override
        public String template() {
            return "standard/vocabularies";
        }
    }

    /** Returns the address of a page about a term. */
    static String link(Path.Fixed page, Term term) {
        return Path.query(page.link(), TERM, term.reference().toString());
    }

    /** Returns the term that the query names; empty when it names none. */
    static Optional<Term> named(AdmittedRequest request, Terms terms) {
        return request.query(TERM).flatMap(TermRef::find).flatMap(terms::find);
    }

    /** Shows a form about a term on a page of its own, below the vocabularies. */
    static Mono<ServerResponse> show(
            HttpStatus status, FormState<?> form, ScreenHeading heading, String lead, String submit) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        return request.show(
                status,
                ChangeImpact.below(request, heading)
                        .below(request.message("standard.vocabularies"), VOCABULARIES.link()),
                FormScreen.of(
                        lead,
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(),
                        request.message(submit),
                        VOCABULARIES.link()));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        return vocabularies
                .terms()
                .map(terms -> new VocabulariesScreen(Vocabulary.MAINTAINED.stream()
                        .map(vocabulary -> view(request, vocabulary, terms, manages))
                        .toList()))
                .flatMap(screen ->
                        request.show(ChangeImpact.below(request, request.heading("standard.vocabularies")), screen));
    }

    private static VocabularyView view(AdmittedRequest request, Vocabulary vocabulary, Terms terms, boolean manages) {
        Table<Term> table = Table.<Term>of(request, "standard.column")
                .column(
                        "term",
                        term -> manages
                                ? Cell.link(term.label(), link(TermResource.TERMS, term))
                                : Cell.text(term.label()))
                .column("code", term -> Cell.text(term.code()))
                .column("synonyms", term -> Cell.text(String.join(", ", term.synonyms())))
                .column("state", term -> Cell.text(state(request, terms, term)));
        if (manages) {
            table.column("action", term -> action(request, term));
        }
        return new VocabularyView(
                vocabulary.code(),
                table.build(
                        vocabulary.code(),
                        request.message("standard.vocabulary." + vocabulary.code()),
                        Stream.concat(terms.offered(vocabulary).stream(), terms.replaced(vocabulary).stream())
                                .toList()),
                manages ? TermResource.addition(vocabulary) : "");
    }

    private static String state(AdmittedRequest request, Terms terms, Term term) {
        return term.replacedBy() == null
                ? request.message("standard.term.used")
                : request.message(
                        "standard.term.replaced-by",
                        terms.current(term.reference()).map(Term::label).orElse(term.replacedBy()));
    }

    private static Cell action(AdmittedRequest request, Term term) {
        Cell link = term.replacedBy() == null
                ? Cell.link(
                        request.message("standard.term.replace.link"), link(TermReplacementResource.REPLACEMENT, term))
                : Cell.link(
                        request.message("standard.term.restore.link"), link(TermRestorationResource.RESTORATION, term));
        return link.withContext(term.label());
    }
}
