package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds a choice to the question that the query names, or changes the one that it names too. */
@Component
class GuideChoiceResource implements BackOfficeResource {

    static final Path.Fixed CHOICE = Paths.GUIDE.at("/choix");

    private static final Form<Input> FORM =
            Form.of(Input.class, "portal-guide.choice").as(FieldView.Kind.SLUG, "code");

    private final GuideDrafts drafts;
    private final SiteDirectory directory;

    GuideChoiceResource(GuideDrafts drafts, SiteDirectory directory) {
        this.drafts = drafts;
        this.directory = directory;
    }

    /** A choice as typed. */
    record Input(
            @NotBlank String label,
            @NotBlank String reason,
            @NotBlank String code,
            Set<String> audiences,
            Set<String> themes,
            Set<ServiceFacts.Kind> kinds,
            Set<ServiceFacts.Phase> phases) {

        static final Input BLANK = new Input("", "", "", Set.of(), Set.of(), Set.of(), Set.of());

        static Input of(GuideChoice choice) {
            return new Input(
                    choice.label(),
                    choice.reason(),
                    choice.code(),
                    codes(choice, Vocabulary.AUDIENCE),
                    codes(choice, Vocabulary.THEME),
                    choice.kinds(),
                    choice.phases());
        }

        private static Set<String> codes(GuideChoice choice, Vocabulary vocabulary) {
            return choice.terms().stream()
                    .filter(term -> term.vocabulary() == vocabulary)
                    .map(TermRef::code)
                    .collect(Collectors.toSet());
        }

        GuideChoice choice() {
            return new GuideChoice(
                    code,
                    label,
                    reason,
                    Stream.concat(refs(Vocabulary.AUDIENCE, audiences), refs(Vocabulary.THEME, themes))
                            .toList(),
                    kinds,
                    phases);
        }

        private static Stream<TermRef> refs(Vocabulary vocabulary, Set<String> codes) {
            return codes.stream().sorted().flatMap(code -> TermRef.find(vocabulary.code() + ":" + code).stream());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CHOICE, GuideDrafts.MANAGE, this::open), Route.post(CHOICE, GuideDrafts.MANAGE, this::save));
    }

    private Form<Input> form() {
        return FORM.choosing("audiences", Option.of(directory.terms().offered(Vocabulary.AUDIENCE)))
                .choosing("themes", Option.of(directory.terms().offered(Vocabulary.THEME)));
    }

    private Form<Input> changeForm() {
        return form().without("code");
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return drafts.find()
                .flatMap(stored -> GuideDrafts.question(request, stored.draft())
                        .map(question -> GuideDrafts.choice(request, question)
                                .map(choice ->
                                        change(HttpStatus.OK, changeForm().opened(request, Input.of(choice))))
                                .orElseGet(() -> add(HttpStatus.OK, form().empty(request, Input.BLANK))))
                        .orElseGet(() -> request.seeOther(Paths.GUIDE.link())));
    }

    private static Mono<ServerResponse> add(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.choice.add");
    }

    private static Mono<ServerResponse> change(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.choice.change");
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return drafts.find()
                .flatMap(stored -> GuideDrafts.question(request, stored.draft())
                        .map(question -> save(request, stored, question))
                        .orElseGet(() -> request.seeOther(Paths.GUIDE.link())));
    }

    private Mono<ServerResponse> save(AdmittedRequest request, PortalGuides.Stored stored, GuideQuestion question) {
        return GuideDrafts.choice(request, question)
                .map(choice -> changeForm()
                        .sent(request, Input.of(choice))
                        .answer(GuideChoiceResource::change, form -> save(form, stored, question, Optional.of(choice))))
                .orElseGet(() -> form().sent(request)
                        .answer(GuideChoiceResource::add, form -> save(form, stored, question, Optional.empty())));
    }

    private Mono<ServerResponse> save(
            FormState<Input> form, PortalGuides.Stored stored, GuideQuestion question, Optional<GuideChoice> before) {
        GuideChoice choice = form.value().choice();
        PortalGuide wanted = stored.draft().withChoice(question, choice).normalized();
        List<Problem> problems = problems(wanted, question, choice, before);
        return problems.isEmpty()
                ? drafts.save(form.request(), stored, wanted, Mono.defer(() -> save(form.request())))
                : before.isEmpty()
                        ? add(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems))
                        : change(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems));
    }

    private static List<Problem> problems(
            PortalGuide wanted, GuideQuestion question, GuideChoice choice, Optional<GuideChoice> before) {
        if (question.place()) {
            return List.of(Problem.of("label", "place"));
        }
        if (before.isEmpty() && question.choice(choice.code()).isPresent()) {
            return List.of(Problem.of("code", "twice"));
        }
        GuideQuestion changed = wanted.question(question.code()).orElseThrow();
        if (changed.choices().size() > GuideQuestion.MOST) {
            return List.of(Problem.of("label", "many", GuideQuestion.MOST));
        }
        int row = changed.choices().stream()
                .map(GuideChoice::code)
                .toList()
                .indexOf(choice.code().strip());
        return GuideDrafts.problems(wanted, "questions." + wanted.questions().indexOf(changed) + ".choices." + row);
    }
}
