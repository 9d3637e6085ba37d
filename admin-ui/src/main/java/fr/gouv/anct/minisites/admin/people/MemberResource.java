package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a member of a site, with the available actions. */
@Component
class MemberResource implements BackOfficeResource {

    private final MemberLookup members;
    private final PeopleTables tables;
    private final ScreenResponses screens;
    private final Messages messages;

    MemberResource(MemberLookup members, PeopleTables tables, ScreenResponses screens, Messages messages) {
        this.members = members;
        this.tables = tables;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PeopleUrls.MEMBER, new Guard.OfSite(Action.MEMBERS_MANAGE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> screens.show(
                        request,
                        PeopleUrls.heading(request.site(), messages.get("people.title"), match.name()),
                        card(request, match)));
    }

    private PersonScreen card(AdmittedRequest request, MemberLookup.Match match) {
        Member member = match.member();
        return new PersonScreen(
                List.of(
                        new PersonScreen.Fact(
                                messages.get("people.column.email"),
                                member.account().email()),
                        new PersonScreen.Fact(messages.get("people.column.role"), tables.role(member.role())),
                        new PersonScreen.Fact(messages.get("people.column.until"), end(member))),
                match.last() ? members.lastOwnerText(request) : null,
                null,
                links(request, match));
    }

    private String end(Member member) {
        if (member.until() == null) {
            return messages.get("people.until.none");
        }
        String day = DateTimes.day(member.until());
        return member.hasEnded(tables.today()) ? day + " · " + messages.get("people.until.over") : day;
    }

    /** Only possible actions are offered: the last owner of a site stays until there is another one. */
    private List<PageLink> links(AdmittedRequest request, MemberLookup.Match match) {
        boolean self = match.id().equals(request.requireAccount().id());
        boolean hands = OwnerHandoverResource.theirs(request, match);
        String address = PeopleUrls.member(request.site(), match.id());
        Stream<PageLink> role = match.last() ? Stream.empty() : link("people.role.change", address + "/role");
        Stream<PageLink> handover = hands ? link("people.handover", address + "/relais") : Stream.empty();
        Stream<PageLink> removal = match.last() || self ? Stream.empty() : link("people.remove", address + "/retrait");
        return Stream.of(role, link("people.end.change", address + "/fin"), handover, removal)
                .flatMap(links -> links)
                .toList();
    }

    private Stream<PageLink> link(String key, String href) {
        return Stream.of(new PageLink(messages.get(key), href, false, false));
    }
}
