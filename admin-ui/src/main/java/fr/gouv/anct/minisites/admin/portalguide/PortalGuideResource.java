package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideReview;
import fr.gouv.anct.minisites.portal.guide.GuideRule;
import fr.gouv.anct.minisites.portal.guide.GuideServices;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Guide du portail »: the draft with its questions and rules, what there is to say of it, and its publication. */
@Component
class PortalGuideResource implements BackOfficeResource {

    private final PortalGuides guides;
    private final GuideServices services;

    PortalGuideResource(PortalGuides guides, GuideServices services) {
        this.guides = guides;
        this.services = services;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.GUIDE, GuideDrafts.READ, this::show));
    }

    /**
     * A question of the draft.
     *
     * @param choices null for a territory
     */
    record QuestionItem(
            String label, @Nullable TableView choices, String changeHref, String removeHref, String addHref) {}

    /**
     * The draft of the guide.
     *
     * @param manages whether it may be changed
     * @param state in words
     * @param findings about the draft
     * @param publishable whether the draft may be published
     * @param restorable whether there is a former guide
     * @param full whether there is no room for a further question
     */
    record GuideScreen(
            boolean manages,
            String state,
            List<String> findings,
            boolean publishable,
            boolean restorable,
            boolean full,
            List<QuestionItem> questions,
            TableView rules)
            implements Screen {

        public String questionHref() {
            return GuideQuestionResource.QUESTION.link();
        }

        public String ruleHref() {
            return GuideRuleResource.RULE.link();
        }

        public String trialHref() {
            return GuideTrialResource.TRIAL.link();
        }

        public String publishHref() {
            return GuidePublicationResource.PUBLICATION.link();
        }

        public String restoreHref() {
            return GuidePublicationResource.RESTORATION.link();
        }

        @Override
        public String template() {
            return "portal-guide/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return guides.find()
                .zipWhen(
                        stored -> services.find().map(found -> GuideReview.of(services.current(stored.draft()), found)),
                        (stored, findings) -> screen(request, stored, findings))
                .flatMap(screen -> request.show(
                        HttpStatus.OK,
                        request.heading("portal-guide.title")
                                .below(request.message("standard.title"), Paths.STANDARDS.link()),
                        screen));
    }

    private static GuideScreen screen(
            AdmittedRequest request, PortalGuides.Stored stored, List<GuideReview.Finding> findings) {
        PortalGuide draft = stored.draft();
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        return new GuideScreen(
                manages,
                state(request, stored),
                findings.stream()
                        .map(finding -> request.message(
                                "portal-guide.finding." + finding.kind().code(), finding.about()))
                        .toList(),
                manages && stored.isChanged() && findings.stream().noneMatch(GuideReview.Finding::preventsPublication),
                manages && stored.former() != null,
                draft.questions().size() >= PortalGuide.MOST_QUESTIONS,
                draft.questions().stream()
                        .map(question -> question(request, question, manages))
                        .toList(),
                rules(request, draft, manages));
    }

    private static String state(AdmittedRequest request, PortalGuides.Stored stored) {
        Instant published = stored.publishedAt();
        if (published == null) {
            return request.message("portal-guide.state.none");
        }
        return request.message(
                stored.isChanged() ? "portal-guide.state.changed" : "portal-guide.state.published",
                DateTimes.day(published));
    }

    private static QuestionItem question(AdmittedRequest request, GuideQuestion question, boolean manages) {
        return new QuestionItem(
                question.label(),
                question.place() ? null : choices(request, question, manages),
                GuideDrafts.link(GuideQuestionResource.QUESTION, question),
                GuideDrafts.link(GuideRemovalResource.REMOVAL, question),
                GuideDrafts.link(GuideChoiceResource.CHOICE, question));
    }

    private static TableView choices(AdmittedRequest request, GuideQuestion question, boolean manages) {
        Table<GuideChoice> table = Table.<GuideChoice>of(request, "portal-guide.column")
                .column(
                        "choice",
                        choice -> manages
                                ? Cell.link(
                                        choice.label(), GuideDrafts.link(GuideChoiceResource.CHOICE, question, choice))
                                : Cell.text(choice.label()))
                .column("reason", choice -> Cell.text(choice.reason()));
        if (manages) {
            table.column(
                    "action",
                    choice -> Cell.link(
                                    request.message("portal-guide.remove"),
                                    GuideDrafts.link(GuideRemovalResource.REMOVAL, question, choice))
                            .withContext(choice.label()));
        }
        return table.build("choices-" + question.code(), question.label(), question.choices());
    }

    /** A rule with its number, from 0. */
    private record Numbered(int number, GuideRule rule) {}

    private static TableView rules(AdmittedRequest request, PortalGuide draft, boolean manages) {
        Map<String, String> words = GuideConditions.of(request, draft);
        Table<Numbered> table = Table.<Numbered>of(request, "portal-guide.column")
                .column("when", rule -> when(rule, words, manages))
                .column(
                        "pinned",
                        rule -> Cell.text(String.join(", ", rule.rule().pinned())))
                .column(
                        "excluded",
                        rule -> Cell.text(String.join(", ", rule.rule().excluded())));
        if (manages) {
            table.column(
                    "action",
                    rule -> Cell.link(
                                    request.message("portal-guide.remove"),
                                    GuideDrafts.ruleLink(GuideRemovalResource.REMOVAL, rule.number()))
                            .withContext(words(rule, words)));
        }
        return table.build(
                "rules",
                request.message("portal-guide.rules"),
                IntStream.range(0, draft.rules().size())
                        .mapToObj(number -> new Numbered(number, draft.rules().get(number)))
                        .toList());
    }

    private static Cell when(Numbered rule, Map<String, String> words, boolean manages) {
        return manages
                ? Cell.link(words(rule, words), GuideDrafts.ruleLink(GuideRuleResource.RULE, rule.number()))
                : Cell.text(words(rule, words));
    }

    private static String words(Numbered rule, Map<String, String> words) {
        return rule.rule().when().stream()
                .map(condition -> words.getOrDefault(condition, condition))
                .collect(Collectors.joining(", "));
    }
}
