package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
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

    private final Texts texts;
    private final Clock clock;

    PeopleTables(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return ParisCalendar.today(clock);
    }

    TableView members(Tenant site, List<Member> members, boolean manages) {
        return new TableView(
                "members",
                texts.say("people.members.caption"),
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
                ? Cell.link(name, PeopleAddress.member(site, member.account().id()))
                : Cell.text(name);
    }

    /** An address that was never used to sign in is marked, because it may be invented. */
    private Cell email(Member member) {
        Cell email = Cell.text(member.account().email());
        return member.signedIn() ? email : email.withDetail(texts.say("people.member.never"));
    }

    private Cell end(Member member) {
        if (member.until() == null) {
            return Cell.text(texts.say("people.until.none"));
        }
        Cell end = Cell.text(Moments.day(member.until()));
        return member.over(today()) ? end.withDetail(texts.say("people.until.over")) : end;
    }

    TableView invitations(Tenant site, List<Invitation> invitations, boolean manages) {
        return new TableView(
                "invitations",
                texts.say("people.invitations.caption"),
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
                ? Cell.link(invitation.email(), PeopleAddress.invitation(site, invitation.id()))
                : Cell.text(invitation.email());
    }

    private Cell state(Invitation invitation) {
        BadgeView badge = switch (invitation.state(clock.instant())) {
            case OPEN -> new BadgeView(texts.say("people.invitation.open"), BadgeView.Tone.INFO);
            case WITHDRAWN -> new BadgeView(texts.say("people.invitation.withdrawn"), BadgeView.Tone.WARNING);
            case EXPIRED, ACCEPTED, REVOKED ->
                new BadgeView(texts.say("people.invitation.expired"), BadgeView.Tone.WARNING);
        };
        return Cell.badge(badge).withDetail(when(invitation));
    }

    /** Returns until when it can be accepted, or why it no longer can. */
    String when(Invitation invitation) {
        String day = Moments.day(invitation.expiresAt());
        return switch (invitation.state(clock.instant())) {
            case OPEN -> texts.say("people.invitation.open.until", day);
            case WITHDRAWN ->
                texts.say(
                        "people.invitation.withdrawn.why",
                        invitation.invitedBy().name());
            case EXPIRED, ACCEPTED, REVOKED -> texts.say("people.invitation.expired.since", day);
        };
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new Column(texts.say("people.column." + key)))
                .toList();
    }

    String role(Role role) {
        return texts.say("role." + role.code());
    }
}
