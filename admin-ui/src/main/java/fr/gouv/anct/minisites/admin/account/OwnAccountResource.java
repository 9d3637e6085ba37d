package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.SitePart;
import fr.gouv.anct.minisites.access.SiteParts;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mon compte » (my account): the user's identity and roles, with links to sessions, tokens and data. */
@Component
public class OwnAccountResource implements Resource {

    /** Path of the screen. */
    public static final String PATH = "/compte";

    private final SiteParts parts;
    private final AccountMembershipTable table;
    private final Screens screens;
    private final Texts texts;

    OwnAccountResource(SiteParts parts, AccountMembershipTable table, Screens screens, Texts texts) {
        this.parts = parts;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return parts.of(call.who().id())
                .collectList()
                .map(found -> screen(call.who(), found))
                .flatMap(screen -> screens.show(call, Heading.of(texts.say("account.title")), screen));
    }

    private OwnAccountScreen screen(Account who, List<SitePart> found) {
        Role role = Optional.ofNullable(who.platformRole()).orElse(Role.AGENT);
        return new OwnAccountScreen(
                who.name(),
                who.email(),
                texts.say("role." + role.code()),
                table.of(found),
                Stream.of("sessions", "jetons", "donnees").map(this::entry).toList());
    }

    private OwnAccountScreen.Entry entry(String part) {
        return new OwnAccountScreen.Entry(
                new PageLink(texts.say("account.link." + part), PATH + "/" + part, false, false),
                texts.say("account.link." + part + ".text"));
    }
}
