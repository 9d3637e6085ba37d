package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds a question to the draft of the guide, or changes the one that the query names. */
@Component
class GuideQuestionResource implements BackOfficeResource {

    static final Path.Fixed QUESTION = Paths.GUIDE.at("/question");

    private static final Form<Input> FORM =
            Form.of(Input.class, "portal-guide.question").as(FieldView.Kind.SLUG, "code");
    private static final Form<Input> CHANGE = FORM.without("code");

    private final GuideDrafts drafts;

    GuideQuestionResource(GuideDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * A question as typed.
     *
     * @param position among the questions, from 1
     */
    record Input(
            @NotBlank String label,
            @NotBlank String topic,
            @Nullable @Size(max = 200) String hint,
            @NotBlank String code,

            @NotNull @Range(min = 1, max = PortalGuide.MOST_QUESTIONS) @Nullable
            Integer position,

            boolean place) {

        static Input of(GuideQuestion question, PortalGuide draft) {
            return new Input(
                    question.label(),
                    question.topic(),
                    question.hint(),
                    question.code(),
                    draft.questions().indexOf(question) + 1,
                    question.place());
        }

        GuideQuestion question(Optional<GuideQuestion> before) {
            return new GuideQuestion(
                    code,
                    label,
                    topic,
                    hint,
                    place,
                    before.map(GuideQuestion::choices).orElse(List.of()));
        }

        int order() {
            return position == null ? PortalGuide.MOST_QUESTIONS : position;
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(QUESTION, GuideDrafts.MANAGE, this::open),
                Route.post(QUESTION, GuideDrafts.MANAGE, this::save));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return drafts.find()
                .flatMap(stored -> GuideDrafts.question(request, stored.draft())
                        .map(question ->
                                change(HttpStatus.OK, CHANGE.opened(request, Input.of(question, stored.draft()))))
                        .orElseGet(() -> add(HttpStatus.OK, FORM.empty(request, blank(stored.draft())))));
    }

    private static Input blank(PortalGuide draft) {
        return new Input("", "", null, "", draft.questions().size() + 1, false);
    }

    private static Mono<ServerResponse> add(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.question.add");
    }

    private static Mono<ServerResponse> change(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.question.change");
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return drafts.find()
                .flatMap(stored -> GuideDrafts.question(request, stored.draft())
                        .map(question -> CHANGE.sent(request, Input.of(question, stored.draft()))
                                .answer(
                                        GuideQuestionResource::change,
                                        form -> save(form, stored, Optional.of(question))))
                        .orElseGet(() -> FORM.sent(request)
                                .answer(GuideQuestionResource::add, form -> save(form, stored, Optional.empty()))));
    }

    private Mono<ServerResponse> save(
            FormState<Input> form, PortalGuides.Stored stored, Optional<GuideQuestion> before) {
        GuideQuestion question = form.value().question(before);
        PortalGuide wanted =
                stored.draft().withQuestion(question, form.value().order()).normalized();
        List<Problem> problems = problems(stored.draft(), wanted, question, before);
        return problems.isEmpty()
                ? drafts.save(form.request(), stored, wanted, Mono.defer(() -> save(form.request())))
                : before.isEmpty()
                        ? add(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems))
                        : change(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems));
    }

    private static List<Problem> problems(
            PortalGuide draft, PortalGuide wanted, GuideQuestion question, Optional<GuideQuestion> before) {
        if (before.isEmpty() && draft.question(question.code()).isPresent()) {
            return List.of(Problem.of("code", "twice"));
        }
        if (wanted.questions().size() > PortalGuide.MOST_QUESTIONS) {
            return List.of(Problem.of("label", "many", PortalGuide.MOST_QUESTIONS));
        }
        int row = wanted.questions().stream()
                .map(GuideQuestion::code)
                .toList()
                .indexOf(question.code().strip());
        boolean secondPlace = question.place()
                && wanted.questions().stream().filter(GuideQuestion::place).count() > 1;
        return secondPlace ? List.of(Problem.of("place", "twice")) : GuideDrafts.problems(wanted, "questions." + row);
    }
}
