package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes a question, a choice or a rule from the draft of the guide, after a confirmation. */
@Component
class GuideRemovalResource implements BackOfficeResource {

    static final Path.Fixed REMOVAL = Paths.GUIDE.at("/retrait");

    private final GuideDrafts drafts;
    private final PortalGuides guides;

    GuideRemovalResource(GuideDrafts drafts, PortalGuides guides) {
        this.drafts = drafts;
        this.guides = guides;
    }

    /**
     * A part of the draft.
     *
     * @param name in words
     * @param without the draft without it
     */
    private record Part(PortalGuides.Stored stored, String name, PortalGuide without) {}

    @Override
    public List<Route> routes() {
        return Confirmation.routes(REMOVAL, GuideDrafts.MANAGE, this::named, this::ask, this::remove);
    }

    private Mono<Part> named(AdmittedRequest request) {
        return drafts.find()
                .mapNotNull(stored -> part(request, stored).orElse(null))
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(Paths.GUIDE.link())));
    }

    private static Optional<Part> part(AdmittedRequest request, PortalGuides.Stored stored) {
        PortalGuide draft = stored.draft();
        OptionalInt rule = GuideDrafts.rule(request, draft);
        if (rule.isPresent()) {
            return Optional.of(new Part(
                    stored,
                    request.message("portal-guide.rule.number", rule.getAsInt() + 1),
                    draft.withoutRule(rule.getAsInt())));
        }
        return GuideDrafts.question(request, draft)
                .flatMap(question -> request.query(GuideDrafts.CHOICE)
                        .map(code -> choice(stored, question, code))
                        .orElseGet(() ->
                                Optional.of(new Part(stored, question.label(), draft.withoutQuestion(question)))));
    }

    private static Optional<Part> choice(PortalGuides.Stored stored, GuideQuestion question, String code) {
        return question.choice(code)
                .map(choice -> new Part(stored, choice.label(), stored.draft().withoutChoice(question, choice)));
    }

    private Mono<Step> ask(AdmittedRequest request, Part part) {
        return Mono.just(Question.of(request, "portal-guide.remove", Paths.GUIDE.link(), part.name())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("portal-guide.title"), Paths.GUIDE.link()));
    }

    /** A draft that has changed meanwhile is read again: the question is asked once more. */
    private Mono<Step> remove(AdmittedRequest request, Part part) {
        return guides.replaceDraft(part.stored().version(), part.without(), request.actor())
                .filter(done -> done)
                .<Step>map(
                        _ -> new Confirmation.Redirection(Paths.GUIDE.link(), request.success("portal-guide.removed")))
                .switchIfEmpty(Mono.defer(() -> named(request)).flatMap(again -> ask(request, again)));
    }
}
