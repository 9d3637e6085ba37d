package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.tenancy.Tenant;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Hands the role « responsable » (owner) over to another member; the form for the own next role is the confirmation.
 */
@Component
class OwnerHandoverResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> HANDOVER = MemberResource.ONE.at("/relais");

    private static final Form<Input> FORM = Form.of(Input.class, "people");

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;

    OwnerHandoverResource(
            MemberLookup members,
            TeamMembers team,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels) {
        this.members = members;
        this.team = team;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(HANDOVER, MemberResource.MANAGE, this::open),
                Route.post(HANDOVER, MemberResource.MANAGE, this::handOver));
    }

    /** Further role or departure of the user. */
    enum Afterwards {
        EDITOR,
        CONTRIBUTOR,
        LEAVE;

        /** Returns the role that the user keeps; null for none. */
        @Nullable
        Role role() {
            return this == LEAVE ? null : Role.valueOf(name());
        }
    }

    /** The user's own role afterwards, as chosen. */
    record Input(@NotNull @Nullable Afterwards role) {}

    private static Form<Input> form(AdmittedRequest request) {
        String hint = request.message("people.handover.hint");
        return FORM.showing("role", field -> field.withHint(hint));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> theirs(request, match)
                        ? show(HttpStatus.OK, request, match, form(request).empty(request, new Input(null)))
                        : refused(request, match));
    }

    /** Whether the user is an owner, and the successor another member who is not: an owner has nothing to receive. */
    static boolean theirs(AdmittedRequest request, MemberLookup.Match match) {
        return ofAnOwnerToAnother(request, match) && match.member().role() != Role.OWNER;
    }

    private static boolean ofAnOwnerToAnother(AdmittedRequest request, MemberLookup.Match match) {
        return request.roles().contains(Role.OWNER) && !match.self(request);
    }

    private static Mono<ServerResponse> refused(AdmittedRequest request, MemberLookup.Match match) {
        String why = ofAnOwnerToAnother(request, match) ? "people.handover.owner" : "people.handover.not-yours";
        return request.seeOther(PeopleResource.listHref(request), request.flash(Flash.Kind.WARNING, why, match.name()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        return impacts.of(request.requireAccount().id())
                .map(impact -> screen(request, match, form, impact))
                .flatMap(screen -> request.show(
                        status, PeopleResource.below(request, "people.handover.title", match.name()), screen));
    }

    private MemberFormScreen screen(
            AdmittedRequest request, MemberLookup.Match match, FormState<Input> form, MembershipEndImpact impact) {
        return new MemberFormScreen(
                lead(request, match),
                List.of(
                        new MemberFormScreen.Effect(
                                request.message("people.ending.own.unpublishing"), impactLabels.publishing(impact)),
                        new MemberFormScreen.Effect(
                                request.message("people.ending.own.leaving"), impactLabels.leaving(impact))),
                form.view(),
                request.message("people.handover.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
    }

    private static String lead(AdmittedRequest request, MemberLookup.Match match) {
        String lead = request.message(
                request.requireAccount().may(Action.MEMBERS_MANAGE)
                        ? "people.handover.lead.kept"
                        : "people.handover.lead",
                match.name());
        LocalDate until = match.member().until();
        return until == null
                ? lead
                : lead + " " + request.message("people.handover.until", match.name(), DateTimes.day(until));
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> theirs(request, match) ? handOver(request, match) : refused(request, match));
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request, MemberLookup.Match match) {
        return form(request)
                .sent(request)
                .answer((status, form) -> show(status, request, match, form), form -> handOver(request, match, form));
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        Role kept = Objects.requireNonNull(form.value().role()).role();
        String afterwards = kept == null ? Paths.SITES.link() : PeopleResource.listHref(request);
        return team.handOver(request.site(), request.requireAccount(), match.id(), kept)
                .flatMap(change -> MemberLookup.answer(request, change, "people.handed-over", afterwards));
    }
}
