package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a member of a site, with the available actions. */
@Component
class MemberResource implements Resource {

    private final NamedMembers members;
    private final PeopleTables tables;
    private final Screens screens;
    private final Texts texts;

    MemberResource(NamedMembers members, PeopleTables tables, Screens screens, Texts texts) {
        this.members = members;
        this.tables = tables;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PeopleAddress.MEMBER, new Guard.OfSite(Action.MEMBERS_MANAGE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return members.of(call)
                .flatMap(named -> screens.show(
                        call,
                        PeopleAddress.heading(call.site(), texts.say("people.title"), named.name()),
                        card(call, named)));
    }

    private CardScreen card(Call call, NamedMembers.Named named) {
        Member member = named.member();
        return new CardScreen(
                List.of(
                        new CardScreen.Fact(
                                texts.say("people.column.email"),
                                member.account().email()),
                        new CardScreen.Fact(texts.say("people.column.role"), tables.role(member.role())),
                        new CardScreen.Fact(texts.say("people.column.until"), end(member))),
                named.last() ? members.lastOwnerText(call) : null,
                null,
                links(call, named));
    }

    private String end(Member member) {
        if (member.until() == null) {
            return texts.say("people.until.none");
        }
        String day = Moments.day(member.until());
        return member.over(tables.today()) ? day + " · " + texts.say("people.until.over") : day;
    }

    /** Only possible actions are offered: the last owner of a site stays until there is another one. */
    private List<PageLink> links(Call call, NamedMembers.Named named) {
        boolean self = named.id().equals(call.who().id());
        boolean hands = OwnerHandoverResource.theirs(call, named);
        String address = PeopleAddress.member(call.site(), named.id());
        Stream<PageLink> role = named.last() ? Stream.empty() : link("people.role.change", address + "/role");
        Stream<PageLink> handover = hands ? link("people.handover", address + "/relais") : Stream.empty();
        Stream<PageLink> removal = named.last() || self ? Stream.empty() : link("people.remove", address + "/retrait");
        return Stream.of(role, link("people.end.change", address + "/fin"), handover, removal)
                .flatMap(links -> links)
                .toList();
    }

    private Stream<PageLink> link(String key, String href) {
        return Stream.of(new PageLink(texts.say(key), href, false, false));
    }
}
