package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.portal.guide.GuideAnswers;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideSelection;
import fr.gouv.anct.minisites.portal.guide.GuideSelection.Found;
import fr.gouv.anct.minisites.portal.guide.GuideServices;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Plays the draft of the guide as visitors will: one question after the other, then the services with their reasons. */
@Component
class GuideTrialResource implements BackOfficeResource {

    static final Path.Fixed TRIAL = Paths.GUIDE.at("/essai");

    /** Query parameter of what is typed to find a territory. */
    private static final String TYPED = "q";

    private static final int SERVICES = 6;
    private static final int LISTED = 60;

    private final PortalGuides guides;
    private final GuideServices services;
    private final Territories territories;

    GuideTrialResource(PortalGuides guides, GuideServices services, Territories territories) {
        this.guides = guides;
        this.services = services;
        this.territories = territories;
    }

    /** A service of the results: its name, its address among the sites, and the answers that it meets. */
    record Result(String title, String name, String reasons) {}

    /**
     * A state of the trial.
     *
     * @param answers those given, which lead to their questions
     * @param question the next one; null before the results
     * @param choices its answers
     * @param place whether it asks for a territory
     * @param query the answers, which the search for a territory keeps
     * @param near services that meet some answers
     */
    record TrialScreen(
            List<PageLink> answers,
            @Nullable String question,
            List<PageLink> choices,
            boolean place,
            List<PageLink> query,
            List<Result> exact,
            List<Result> near)
            implements Screen {

        public String action() {
            return TRIAL.link();
        }

        @Override
        public String template() {
            return "portal-guide/trial";
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TRIAL, GuideDrafts.READ, this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return guides.find()
                .map(stored -> services.current(stored.draft()))
                .zipWhen(draft -> answers(request, draft))
                .flatMap(both -> screen(request, both.getT1(), both.getT2()))
                .flatMap(screen ->
                        request.show(GuideDrafts.below(request, request.heading("portal-guide.trial")), screen));
    }

    private Mono<GuideAnswers> answers(AdmittedRequest request, PortalGuide draft) {
        GuideAnswers answers = GuideAnswers.parse(
                        draft, code -> request.query(code).orElse(null))
                .answers();
        String slug = answers.placeSlug(draft);
        return slug == null
                ? Mono.just(answers)
                : territories.bySlug(slug).map(answers::at).defaultIfEmpty(answers);
    }

    private Mono<TrialScreen> screen(AdmittedRequest request, PortalGuide draft, GuideAnswers answers) {
        return services.find()
                .map(found -> new GuideSelection(draft, found, answers))
                .flatMap(selection -> screen(request, draft, answers, selection));
    }

    private Mono<TrialScreen> screen(
            AdmittedRequest request, PortalGuide draft, GuideAnswers answers, GuideSelection selection) {
        List<GuideQuestion> open = selection.open();
        if (open.isEmpty()) {
            GuideSelection.Results results = selection.results(SERVICES);
            return Mono.just(new TrialScreen(
                    given(request, draft, answers),
                    null,
                    List.of(),
                    false,
                    List.of(),
                    shown(request, results.exact(), answers),
                    shown(request, results.near(), answers)));
        }
        GuideQuestion question = open.getFirst();
        return choices(request, question, answers)
                .map(choices -> new TrialScreen(
                        given(request, draft, answers),
                        question.label(),
                        choices,
                        question.place(),
                        answers.values().entrySet().stream()
                                .map(answer -> new PageLink(answer.getKey(), answer.getValue(), false, false))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    /** Returns the answers to a question, of that for a territory those of the search. */
    private Mono<List<PageLink>> choices(AdmittedRequest request, GuideQuestion question, GuideAnswers answers) {
        PageLink unknown =
                link(request.message("portal-guide.trial.unknown"), answers.with(question, GuideAnswers.UNKNOWN));
        Mono<List<PageLink>> known = question.place()
                ? request.query(TYPED)
                        .map(typed -> territories.search(typed, LISTED).flatMap(territories::slugs))
                        .orElse(Mono.just(List.of()))
                        .map(found -> found.stream()
                                .map(one -> link(one.label(), answers.with(question, one.slug())))
                                .toList())
                : Mono.just(question.choices().stream()
                        .map(choice -> link(choice.label(), answers.with(question, choice.code())))
                        .toList());
        return known.map(all -> Stream.concat(all.stream(), Stream.of(unknown)).toList());
    }

    private static PageLink link(String label, GuideAnswers answers) {
        String query = answers.query();
        return new PageLink(label, TRIAL.link() + (query.isEmpty() ? "" : "?" + query), false, false);
    }

    private static List<PageLink> given(AdmittedRequest request, PortalGuide draft, GuideAnswers answers) {
        return draft.questions().stream()
                .filter(answers::has)
                .map(question -> link(
                        request.message(
                                "portal-guide.condition",
                                question.topic(),
                                label(question, answers, request.message("portal-guide.trial.unknown"))),
                        answers.without(question)))
                .toList();
    }

    private static String label(GuideQuestion question, GuideAnswers answers, String unknown) {
        TerritoryDetails place = answers.place();
        return question.place() && place != null
                ? place.label()
                : question.choice(Objects.requireNonNullElse(answers.values().get(question.code()), ""))
                        .map(GuideChoice::label)
                        .orElse(unknown);
    }

    private static List<Result> shown(AdmittedRequest request, List<Found> found, GuideAnswers answers) {
        return found.stream()
                .map(one -> new Result(
                        one.service().title(),
                        one.service().name(),
                        request.message(
                                "portal-guide.trial.reasons",
                                String.join(
                                        ", ",
                                        one.met().stream()
                                                .map(question -> label(
                                                        question,
                                                        answers,
                                                        request.message("portal-guide.trial.unknown")))
                                                .toList()))))
                .toList();
    }
}
