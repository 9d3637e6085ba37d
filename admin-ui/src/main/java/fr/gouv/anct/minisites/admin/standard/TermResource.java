package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds a term to a vocabulary, or changes its label and its synonyms. */
@Component
class TermResource implements BackOfficeResource {

    static final Path.Fixed TERMS = VocabulariesResource.VOCABULARIES.at("/terme");
    /** Query parameter with the code of the vocabulary of a new term. */
    private static final String VOCABULARY = "vocabulaire";

    /** Leaves room for a number within the limit of the database. */
    private static final int LONGEST_SLUG = 56;

    private static final Form<TermInput> FORM = Form.of(TermInput.class, "standard.term");

    private final Vocabularies vocabularies;

    TermResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * A term as typed.
     *
     * @param synonyms one per line
     */
    record TermInput(
            @NotBlank @Size(max = TermInput.LONGEST) String label,
            @Size(max = 30) List<String> synonyms) implements Checked {

        static final int LONGEST = 80;
        static final TermInput NONE = new TermInput("", List.of());

        @Override
        public List<Problem> problems() {
            Stream<Problem> unnamed = Stream.of(label)
                    .filter(text -> !text.isBlank() && slug(text).isEmpty())
                    .map(_ -> Problem.of("label", "letters"));
            Stream<Problem> tooLong = synonyms.stream()
                    .filter(synonym -> synonym.length() > LONGEST)
                    .map(_ -> Problem.of("synonyms", "each-long", LONGEST))
                    .limit(1);
            return Stream.concat(unnamed, tooLong).toList();
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TERMS, StandardsResource.MANAGE, this::open),
                Route.post(TERMS, StandardsResource.MANAGE, this::put));
    }

    /** Returns the address of the form of a new term. */
    static String addition(Vocabulary vocabulary) {
        return Path.query(TERMS.link(), VOCABULARY, vocabulary.code());
    }

    private static Optional<Vocabulary> vocabulary(AdmittedRequest request) {
        return request.query(VOCABULARY)
                .flatMap(code -> EnumCode.find(Vocabulary.class, code))
                .filter(Vocabulary.MAINTAINED::contains);
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return vocabularies.terms().flatMap(terms -> open(request, terms));
    }

    private static Mono<ServerResponse> open(AdmittedRequest request, Terms terms) {
        return VocabulariesResource.named(request, terms)
                .map(term ->
                        showChange(HttpStatus.OK, FORM.opened(request, new TermInput(term.label(), term.synonyms()))))
                .or(() -> vocabulary(request)
                        .map(vocabulary -> showNew(HttpStatus.OK, FORM.empty(request, TermInput.NONE), vocabulary)))
                .orElseGet(() -> request.seeOther(VocabulariesResource.VOCABULARIES.link()));
    }

    private static Mono<ServerResponse> showNew(HttpStatus status, FormState<TermInput> form, Vocabulary vocabulary) {
        return VocabulariesResource.show(
                status,
                form,
                form.request()
                        .heading(
                                vocabulary == Vocabulary.THEME
                                        ? "standard.term.add.theme"
                                        : "standard.term.add.audience"),
                form.request().message("standard.term.add.lead"),
                "standard.term.add");
    }

    private static Mono<ServerResponse> showChange(HttpStatus status, FormState<TermInput> form) {
        return VocabulariesResource.show(
                status,
                form,
                form.request().heading("standard.term.change"),
                form.request().message("standard.term.change.lead"),
                "standard.term.change.submit");
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return vocabularies.terms().flatMap(terms -> put(request, terms));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Terms terms) {
        return VocabulariesResource.named(request, terms)
                .map(term -> change(request, terms, term))
                .or(() -> vocabulary(request).map(vocabulary -> add(request, terms, vocabulary)))
                .orElseGet(request::notFound);
    }

    private Mono<ServerResponse> change(AdmittedRequest request, Terms terms, Term term) {
        FormState<TermInput> sent = FORM.sent(request, new TermInput(term.label(), term.synonyms()));
        return named(sent, terms, term.vocabulary(), term)
                .answer(
                        TermResource::showChange,
                        form -> vocabularies
                                .update(term, form.value().label(), form.value().synonyms(), request.actor())
                                .flatMap(done -> kept(request, "standard.term.changed")));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, Terms terms, Vocabulary vocabulary) {
        FormState<TermInput> sent = named(FORM.sent(request), terms, vocabulary, null);
        return sent.answer(
                (status, form) -> showNew(status, form, vocabulary), form -> add(request, form, terms, vocabulary));
    }

    private Mono<ServerResponse> add(
            AdmittedRequest request, FormState<TermInput> form, Terms terms, Vocabulary vocabulary) {
        TermInput input = form.value();
        return vocabularies
                .add(
                        vocabulary,
                        freeSlug(input.label(), terms, vocabulary),
                        input.label(),
                        input.synonyms(),
                        request.actor())
                .flatMap(added -> added
                        ? kept(request, "standard.term.added")
                        : showNew(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                form.with(Problem.of("label", "known", input.label())),
                                vocabulary));
    }

    private static Mono<ServerResponse> kept(AdmittedRequest request, String key) {
        return request.seeOther(VocabulariesResource.VOCABULARIES.link(), request.success(key));
    }

    private static String slug(String label) {
        String slug = PagePath.suggested(label);
        return slug.length() <= LONGEST_SLUG
                ? slug
                : slug.substring(0, LONGEST_SLUG).replaceFirst("-$", "");
    }

    /** A term that was renamed keeps the slug of its first label. */
    private static String freeSlug(String label, Terms terms, Vocabulary vocabulary) {
        String slug = slug(label);
        return Stream.concat(Stream.of(slug), IntStream.range(2, 1_000).mapToObj(n -> slug + "-" + n))
                .filter(free -> terms.all().stream()
                        .noneMatch(term ->
                                term.vocabulary() == vocabulary && term.slug().equals(free)))
                .findFirst()
                .orElse(slug);
    }

    /** Refuses a label that another term of the vocabulary has, whatever its case and accents. */
    private static FormState<TermInput> named(
            FormState<TermInput> form, Terms terms, Vocabulary vocabulary, @Nullable Term own) {
        String slug = slug(form.value().label());
        return terms.all().stream()
                .filter(term -> term.vocabulary() == vocabulary && !term.equals(own))
                .filter(term -> slug(term.label()).equals(slug))
                .findFirst()
                .map(term -> form.with(Problem.of("label", "known", term.label())))
                .orElse(form);
    }
}
