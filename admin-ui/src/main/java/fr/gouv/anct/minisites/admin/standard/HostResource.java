package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** From where pages may embed something: one host a line. */
@Component
class HostResource implements Resource {

    static final String PATH = StandardsResource.PATH + "/hotes";
    private static final String LIST = "hotes";
    private static final int MOST = 200;

    private final Standards standards;
    private final Screens screens;
    private final Texts texts;

    HostResource(Standards standards, Screens screens, Texts texts) {
        this.standards = standards;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::ask), Route.post(PATH, manage, this::put));
    }

    private Mono<ServerResponse> ask(Call call) {
        return standards.embedHosts().flatMap(hosts -> show(HttpStatus.OK, call, String.join("\n", hosts), null));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, String typed, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.TEXT, LIST, texts.say("standard.field.hotes"), typed)
                .withHint(texts.say("standard.field.hotes.hint"))
                .optional();
        return screens.show(
                status,
                call,
                Heading.of(texts.say("standard.hosts"))
                        .below(texts.say("standard.title"), StandardsResource.PATH)
                        .erroneous(problem != null),
                FormScreen.of(
                        texts.say("standard.hosts.lead"),
                        List.of(),
                        List.of(problem == null ? field : field.withError(problem, List.of())),
                        PATH,
                        List.of(),
                        texts.say("standard.hosts.submit"),
                        StandardsResource.PATH));
    }

    private Mono<ServerResponse> put(Call call) {
        Set<String> hosts = new TreeSet<>();
        for (String line : call.field(LIST).lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String host = host(line);
            if (host == null) {
                return refuse(call, texts.say("standard.problem.host", line));
            }
            hosts.add(host);
        }
        return hosts.size() > MOST
                ? refuse(call, texts.say("standard.problem.hosts-many", MOST))
                : standards.putEmbedHosts(hosts, call.who()).then(Mono.defer(() -> done(call)));
    }

    /** Of an address too; none when it is no name of a host. */
    private static @Nullable String host(String typed) {
        try {
            String name = Host.parse(typed.replaceFirst("^https://", "").replaceFirst("/.*$", ""))
                    .name();
            return name.contains(".") ? name : null;
        } catch (MalformedRequestException nobodys) {
            return null;
        }
    }

    private Mono<ServerResponse> refuse(Call call, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, call.field(LIST), problem);
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, texts.say("standard.hosts.kept"), ""));
    }
}
