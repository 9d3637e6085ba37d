package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the end date of a membership: the end of the contract. */
@Component
class MembershipEndDateResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> END = MemberResource.ONE.at("/fin");
    private static final String DATE = "date";
    private static final int YEARS = 10;

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
                Route.get(END, MemberResource.MANAGE, this::showForm),
                Route.post(END, MemberResource.MANAGE, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> form(
                        HttpStatus.OK,
                        request,
                        match,
                        FormMerge.opened(stored(request, match)).mark(stored(request, match), request.messages())));
    }

    private static List<FieldView> stored(AdmittedRequest request, MemberLookup.Match match) {
        LocalDate until = match.member().until();
        return fields(request, until == null ? "" : until.toString(), null);
    }

    private static List<FieldView> fields(AdmittedRequest request, String typed, @Nullable String problem) {
        FieldView date = FieldView.of(FieldView.Kind.DATE, DATE, request.message("people.field.end"), typed)
                .withHint(request.message("people.field.end.hint"))
                .optional();
        return List.of(problem == null ? date : date.withError(request.message(problem), List.of()));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, List<FieldView> fields) {
        return impacts.of(match.id()).flatMap(impact -> form(status, request, match, fields, impact));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            MemberLookup.Match match,
            List<FieldView> fields,
            MembershipEndImpact impact) {
        PeopleFormScreen screen = new PeopleFormScreen(
                request.message("people.end.lead", match.name()),
                List.of(new PeopleFormScreen.Effect(
                        request.message("people.ending.later"), impactLabels.leaving(impact))),
                END.link(request.site(), match.id()),
                fields,
                request.message("people.end.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
        return request.show(status, PeopleResource.below(request, "people.end.title", match.name()), screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> change(request, match, FormMerge.of(request, stored(request, match))));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, FormMerge merge) {
        String typed = merge.merged(request).field(DATE).strip();
        if (merge.overtaken()) {
            return form(
                    HttpStatus.CONFLICT, request, match, merge.mark(fields(request, typed, null), request.messages()));
        }
        return problem(typed)
                .map(problem -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        match,
                        merge.mark(fields(request, typed, problem), request.messages())))
                .orElseGet(() -> team.changeEnd(
                                request.site(), match.id(), date(typed).orElse(null), request.actor())
                        .flatMap(change -> MemberLookup.answer(request, change, "people.end.changed")));
    }

    private Optional<String> problem(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = ParisCalendar.today(clock);
        return date(typed)
                .map(date -> date.isBefore(today) || date.isAfter(today.plusYears(YEARS))
                        ? Optional.of("people.problem.end-out")
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of(DateValidation.problem(typed, "people.problem.end-malformed")));
    }

    private static Optional<LocalDate> date(String typed) {
        return DateInput.of(typed).date();
    }
}
