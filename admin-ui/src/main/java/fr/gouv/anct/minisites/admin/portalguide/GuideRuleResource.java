package fr.gouv.anct.minisites.admin.portalguide;

import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.portal.guide.GuideRule;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds a rule to the draft of the guide, or changes the one that the query names. */
@Component
class GuideRuleResource implements BackOfficeResource {

    static final Path.Fixed RULE = Paths.GUIDE.at("/regle");

    private static final Form<Input> FORM = Form.of(Input.class, "portal-guide.rule");

    private final GuideDrafts drafts;

    GuideRuleResource(GuideDrafts drafts) {
        this.drafts = drafts;
    }

    /** A rule as typed. */
    record Input(@NotEmpty Set<String> when, List<String> pinned, List<String> excluded) {

        static final Input BLANK = new Input(Set.of(), List.of(), List.of());

        static Input of(GuideRule rule) {
            return new Input(new LinkedHashSet<>(rule.when()), rule.pinned(), rule.excluded());
        }

        GuideRule rule() {
            return new GuideRule(when.stream().sorted().toList(), pinned, excluded);
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RULE, GuideDrafts.MANAGE, this::open), Route.post(RULE, GuideDrafts.MANAGE, this::save));
    }

    private static Form<Input> form(AdmittedRequest request, PortalGuide draft) {
        List<Option> conditions = GuideConditions.of(request, draft).entrySet().stream()
                .map(condition -> new Option(condition.getKey(), condition.getValue()))
                .toList();
        return FORM.choosing("when", conditions);
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return drafts.find().flatMap(stored -> {
            PortalGuide draft = stored.draft();
            if (draft.questions().isEmpty()) {
                return request.seeOther(Paths.GUIDE.link());
            }
            OptionalInt number = GuideDrafts.rule(request, draft);
            Form<Input> form = form(request, draft);
            return number.isPresent()
                    ? change(
                            HttpStatus.OK,
                            form.opened(request, Input.of(draft.rules().get(number.getAsInt()))))
                    : add(HttpStatus.OK, form.empty(request, Input.BLANK));
        });
    }

    private static Mono<ServerResponse> add(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.rule.add");
    }

    private static Mono<ServerResponse> change(HttpStatus status, FormState<Input> form) {
        return GuideDrafts.show(status, form, "portal-guide.rule.change");
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return drafts.find().flatMap(stored -> {
            PortalGuide draft = stored.draft();
            OptionalInt number = GuideDrafts.rule(request, draft);
            Form<Input> form = form(request, draft);
            return number.isPresent()
                    ? form.sent(request, Input.of(draft.rules().get(number.getAsInt())))
                            .answer(GuideRuleResource::change, valid -> save(valid, stored, number))
                    : form.sent(request).answer(GuideRuleResource::add, valid -> save(valid, stored, number));
        });
    }

    private Mono<ServerResponse> save(FormState<Input> form, PortalGuides.Stored stored, OptionalInt number) {
        PortalGuide draft = stored.draft();
        int row = number.orElse(draft.rules().size());
        PortalGuide wanted = draft.withRule(row, form.value().rule()).normalized();
        List<Problem> problems = row >= PortalGuide.MOST_RULES
                ? List.of(Problem.of("when", "many", PortalGuide.MOST_RULES))
                : GuideDrafts.problems(wanted, "rules." + row);
        if (problems.isEmpty()) {
            return drafts.save(form.request(), stored, wanted, Mono.defer(() -> save(form.request())));
        }
        return number.isEmpty()
                ? add(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems))
                : change(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems));
    }
}
