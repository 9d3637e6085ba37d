package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tables of the members and invitations of a site; each row links to its actions, with permission. */
@Component
class PeopleTables {

    private final Messages messages;
    private final Clock clock;

    PeopleTables(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return ParisCalendar.today(clock);
    }

    TableView members(Tenant site, List<Member> members, boolean manages) {
        return new TableView(
                "members",
                messages.get("people.members.caption"),
                columns("name", "email", "role", "until"),
                members.stream()
                        .map(member -> TableRow.of(
                                name(site, member, manages),
                                email(member),
                                Cell.text(role(member.role())),
                                end(member)))
                        .toList());
    }

    private static Cell name(Tenant site, Member member, boolean manages) {
        String name = member.account().name();
        return manages
                ? Cell.link(name, PeopleUrls.member(site, member.account().id()))
                : Cell.text(name);
    }

    /** An address that was never used to sign in is marked, because it may be invented. */
    private Cell email(Member member) {
        Cell email = Cell.text(member.account().email());
        return member.signedIn() ? email : email.withDetail(messages.get("people.member.never"));
    }

    private Cell end(Member member) {
        if (member.until() == null) {
            return Cell.text(messages.get("people.until.none"));
        }
        Cell end = Cell.text(DateTimes.day(member.until()));
        return member.hasEnded(today()) ? end.withDetail(messages.get("people.until.over")) : end;
    }

    TableView invitations(Tenant site, List<Invitation> invitations, boolean manages) {
        return new TableView(
                "invitations",
                messages.get("people.invitations.caption"),
                columns("email", "role", "by", "state"),
                invitations.stream()
                        .map(invitation -> TableRow.of(
                                address(site, invitation, manages),
                                Cell.text(role(invitation.role())),
                                Cell.text(invitation.invitedBy().name()),
                                state(invitation)))
                        .toList());
    }

    private static Cell address(Tenant site, Invitation invitation, boolean manages) {
        return manages
                ? Cell.link(invitation.email(), PeopleUrls.invitation(site, invitation.id()))
                : Cell.text(invitation.email());
    }

    private Cell state(Invitation invitation) {
        BadgeView badge = switch (invitation.state(clock.instant())) {
            case OPEN -> new BadgeView(messages.get("people.invitation.open"), BadgeView.Tone.INFO);
            case WITHDRAWN -> new BadgeView(messages.get("people.invitation.withdrawn"), BadgeView.Tone.WARNING);
            case EXPIRED, ACCEPTED, REVOKED ->
                new BadgeView(messages.get("people.invitation.expired"), BadgeView.Tone.WARNING);
        };
        return Cell.badge(badge).withDetail(when(invitation));
    }

    /** Returns until when it can be accepted, or why it no longer can. */
    String when(Invitation invitation) {
        String day = DateTimes.day(invitation.expiresAt());
        return switch (invitation.state(clock.instant())) {
            case OPEN -> messages.get("people.invitation.open.until", day);
            case WITHDRAWN ->
                messages.get(
                        "people.invitation.withdrawn.why",
                        invitation.invitedBy().name());
            case EXPIRED, ACCEPTED, REVOKED -> messages.get("people.invitation.expired.since", day);
        };
    }

    private List<TableColumn> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new TableColumn(messages.get("people.column." + key)))
                .toList();
    }

    String role(Role role) {
        return messages.get("role." + role.code());
    }
}
