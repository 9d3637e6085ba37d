package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the end date of a membership: the end of the contract. */
@Component
class MembershipEndDateResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.MEMBER + "/fin";
    private static final String DATE = "date";
    private static final int YEARS = 10;

    private final MemberLookup members;
    private final TeamMembers team;
    private final PeopleTables tables;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    MembershipEndDateResource(
            MemberLookup members,
            TeamMembers team,
            PeopleTables tables,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels,
            ScreenResponses screens,
            Messages messages) {
        this.members = members;
        this.team = team;
        this.tables = tables;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> form(
                        HttpStatus.OK,
                        request,
                        match,
                        FormMerge.opened(stored(match)).mark(stored(match), messages)));
    }

    private List<FieldView> stored(MemberLookup.Match match) {
        LocalDate until = match.member().until();
        return fields(until == null ? "" : until.toString(), null);
    }

    private List<FieldView> fields(String typed, @Nullable String problem) {
        FieldView date = FieldView.of(FieldView.Kind.DATE, DATE, messages.get("people.field.end"), typed)
                .withHint(messages.get("people.field.end.hint"))
                .optional();
        return List.of(problem == null ? date : date.withError(messages.get(problem), List.of()));
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
        String address = PeopleUrls.member(request.site(), match.id());
        PeopleFormScreen screen = new PeopleFormScreen(
                messages.get("people.end.lead", match.name()),
                List.of(new PeopleFormScreen.Effect(messages.get("people.ending.later"), impactLabels.leaving(impact))),
                address + "/fin",
                fields,
                messages.get("people.end.submit"),
                address);
        return screens.show(
                status,
                request,
                PeopleUrls.heading(
                                request.site(),
                                messages.get("people.title"),
                                messages.get("people.end.title", match.name()))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return members.of(request).flatMap(match -> change(request, match, FormMerge.of(request, stored(match))));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, FormMerge merge) {
        String typed = merge.merged(request).field(DATE).strip();
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, request, match, merge.mark(fields(typed, null), messages));
        }
        return problem(typed)
                .map(problem -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT, request, match, merge.mark(fields(typed, problem), messages)))
                .orElseGet(() -> team.changeEnd(
                                request.site(), match.id(), date(typed).orElse(null), request.actor())
                        .flatMap(change -> members.answer(request, change, "people.end.changed")));
    }

    private Optional<String> problem(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = tables.today();
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
