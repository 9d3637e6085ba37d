package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows and processes the form that sets the last day of a membership, at most ten years ahead, or removes it. */
@Component
class MembershipEndDateResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> END = MemberResource.ONE.at("/fin");
    private static final int YEARS = 10;

    private static final Form<Input> FORM = Form.of(Input.class, "people");

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final Clock clock;

    MembershipEndDateResource(
            MemberLookup members,
            TeamMembers team,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels,
            Clock clock) {
        this.members = members;
        this.team = team;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(END, MemberResource.MANAGE, this::open),
                Route.post(END, MemberResource.MANAGE, this::change));
    }

    /** The end date as typed; null for none. */
    record Input(@Nullable LocalDate until) {}

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> show(
                        HttpStatus.OK,
                        request,
                        match,
                        FORM.opened(request, new Input(match.member().until()))));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        return impacts.of(match.id())
                .map(impact -> screen(request, match, form, impact))
                .flatMap(screen ->
                        request.show(status, PeopleResource.below(request, "people.end.title", match.name()), screen));
    }

    private MemberFormScreen screen(
            AdmittedRequest request, MemberLookup.Match match, FormState<Input> form, MembershipEndImpact impact) {
        return new MemberFormScreen(
                request.message("people.end.lead", match.name()),
                List.of(new MemberFormScreen.Effect(
                        request.message("people.ending.later"), impactLabels.leaving(impact))),
                form.view(),
                request.message("people.end.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return members.of(request).flatMap(match -> change(request, match));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match) {
        return FORM.sent(request, new Input(match.member().until()))
                .answer((status, form) -> show(status, request, match, form), form -> change(request, match, form));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        LocalDate until = form.value().until();
        return until == null || possible(until)
                ? team.changeEnd(request.site(), match.id(), until, request.actor())
                        .flatMap(change -> MemberLookup.answer(request, change, "people.end.changed"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, match, form.with(Problem.of("until", "range")));
    }

    private boolean possible(LocalDate until) {
        LocalDate today = ParisCalendar.today(clock);
        return !until.isBefore(today) && !until.isAfter(today.plusYears(YEARS));
    }
}
