package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Common parts of the forms of the draft: the part that an address names, and how it is stored. */
@Component
class GuideDrafts {

    static final Guard READ = new Guard.SignedIn(Action.FLEET_READ);
    static final Guard MANAGE = new Guard.SignedIn(Action.STANDARDS_MANAGE);

    /** Query parameters that name a part of the draft. */
    static final String QUESTION = "question";

    static final String CHOICE = "choix";
    static final String RULE = "regle";

    private final PortalGuides guides;

    GuideDrafts(PortalGuides guides) {
        this.guides = guides;
    }

    Mono<PortalGuides.Stored> find() {
        return guides.find();
    }

    static Optional<GuideQuestion> question(AdmittedRequest request, PortalGuide draft) {
        return request.query(QUESTION).flatMap(draft::question);
    }

    static Optional<GuideChoice> choice(AdmittedRequest request, GuideQuestion question) {
        return request.query(CHOICE).flatMap(question::choice);
    }

    /** Returns the number of a rule, from 0; empty where there is none. */
    static OptionalInt rule(AdmittedRequest request, PortalGuide draft) {
        return request.query(RULE)
                .filter(number -> number.matches("[0-9]{1,2}"))
                .map(Integer::parseInt)
                .filter(number -> number < draft.rules().size())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static String link(Path.Fixed page, GuideQuestion question) {
        return Path.query(page.link(), QUESTION, question.code());
    }

    static String link(Path.Fixed page, GuideQuestion question, GuideChoice choice) {
        return Path.query(link(page, question), CHOICE, choice.code());
    }

    static String ruleLink(Path.Fixed page, int number) {
        return Path.query(page.link(), RULE, number);
    }

    static ScreenHeading below(AdmittedRequest request, ScreenHeading heading) {
        return heading.below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("portal-guide.title"), Paths.GUIDE.link());
    }

    /** Shows a form on a page of its own, below the guide. */
    static Mono<ServerResponse> show(HttpStatus status, FormState<?> form, String key) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        return request.show(
                status,
                below(request, request.heading(key)),
                FormScreen.of(
                        request.message(key + ".lead"),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(),
                        request.message("portal-guide.submit"),
                        Paths.GUIDE.link()));
    }

    /**
     * Returns the problems of a part of a draft; other parts may be unfinished.
     *
     * @param path of the part, such as {@code rules.2}
     */
    static List<Problem> problems(PortalGuide draft, String path) {
        return Constraints.check(draft).stream()
                .filter(problem -> problem.path().startsWith(path + "."))
                .map(problem -> problem.at(problem.path().substring(path.length() + 1)))
                .filter(problem -> !problem.path().contains("choices"))
                .toList();
    }

    /** Stores a changed draft; when another change came between read and write, the form is merged once more. */
    Mono<ServerResponse> save(
            AdmittedRequest request, PortalGuides.Stored seen, PortalGuide wanted, Mono<ServerResponse> again) {
        return wanted.equals(seen.draft())
                ? request.seeOther(Paths.GUIDE.link())
                : guides.replaceDraft(seen.version(), wanted, request.actor())
                        .flatMap(done -> done
                                ? request.seeOther(Paths.GUIDE.link(), request.success("portal-guide.saved"))
                                : again);
    }
}
