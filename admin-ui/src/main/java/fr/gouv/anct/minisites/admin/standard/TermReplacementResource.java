package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Replaces a term by another one of its vocabulary, so that it is no longer offered. */
@Component
class TermReplacementResource implements BackOfficeResource {

    static final Path.Fixed REPLACEMENT = VocabulariesResource.VOCABULARIES.at("/remplacement");

    private static final Form<ReplacementInput> FORM = Form.of(ReplacementInput.class, "standard.term.replace");

    private final Vocabularies vocabularies;

    TermReplacementResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param successor code of the other term */
    record ReplacementInput(@NotBlank String successor) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        REPLACEMENT,
                        StandardsResource.MANAGE,
                        request -> of(
                                request,
                                replacement -> replacement.show(
                                        HttpStatus.OK, replacement.form().empty(request, new ReplacementInput(""))))),
                Route.post(
                        REPLACEMENT,
                        StandardsResource.MANAGE,
                        request -> of(
                                request,
                                replacement -> replacement
                                        .form()
                                        .sent(request)
                                        .answer(replacement::show, sent -> replace(replacement, sent)))));
    }

    /** A term and the terms that it can be replaced by. */
    private record Replacement(Term term, Terms terms) {

        Form<ReplacementInput> form() {
            return FORM.choosing(
                    "successor",
                    terms.offered(term.vocabulary()).stream()
                            .filter(other -> !other.equals(term))
                            .map(other -> new Option(other.code(), other.label()))
                            .toList());
        }

        Mono<ServerResponse> show(HttpStatus status, FormState<ReplacementInput> form) {
            return VocabulariesResource.show(
                    status,
                    form,
                    form.request().heading("standard.term.replace.title", term.label()),
                    form.request().message("standard.term.replace.lead", term.label()),
                    "standard.term.replace.submit");
        }
    }

    /** Answers about the term that the query names, while it is in use; otherwise the vocabularies are shown. */
    private Mono<ServerResponse> of(AdmittedRequest request, Function<Replacement, Mono<ServerResponse>> answer) {
        return vocabularies
                .terms()
                .mapNotNull(terms -> VocabulariesResource.named(request, terms)
                        .filter(term -> term.replacedBy() == null)
                        .map(term -> new Replacement(term, terms))
                        .orElse(null))
                .flatMap(answer)
                .switchIfEmpty(Mono.defer(() -> request.seeOther(VocabulariesResource.VOCABULARIES.link())));
    }

    private Mono<ServerResponse> replace(Replacement replacement, FormState<ReplacementInput> sent) {
        AdmittedRequest request = sent.request();
        Term term = replacement.term();
        return Mono.justOrEmpty(replacement
                        .terms()
                        .find(new TermRef(term.vocabulary(), sent.value().successor())))
                .flatMap(by -> vocabularies.replace(term, by, request.actor()))
                .defaultIfEmpty(false)
                .flatMap(replaced -> replaced
                        ? request.seeOther(
                                VocabulariesResource.VOCABULARIES.link(), request.success("standard.term.replaced"))
                        : replacement.show(
                                HttpStatus.UNPROCESSABLE_CONTENT, sent.with(Problem.of("successor", "choice"))));
    }
}
