package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the hosts that pages may embed content from: one host per line. */
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
        return stored().flatMap(stored -> show(HttpStatus.OK, call, stored, FormMerge.opened(List.of(stored))));
    }

    private Mono<FieldView> stored() {
        return standards.embedHosts().map(hosts -> field(String.join("\n", hosts)));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, texts.say("standard.field.hotes"), typed)
                .withHint(texts.say("standard.field.hotes.hint"))
                .optional();
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, FieldView field, FormMerge merge) {
        return screens.show(
                status,
                call,
                Heading.of(texts.say("standard.hosts"))
                        .below(texts.say("standard.title"), StandardsResource.PATH)
                        .erroneous(status.isError()),
                FormScreen.of(
                        texts.say("standard.hosts.lead"),
                        List.of(),
                        merge.mark(List.of(field), texts),
                        PATH,
                        List.of(),
                        texts.say("standard.hosts.submit"),
                        StandardsResource.PATH));
    }

    private Mono<ServerResponse> put(Call call) {
        return stored().flatMap(stored -> put(call, FormMerge.of(call, List.of(stored))));
    }

    private Mono<ServerResponse> put(Call call, FormMerge merge) {
        String typed = merge.merged(call).field(LIST);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, call, field(typed), merge);
        }
        if (Reach.edits(call)) {
            return show(HttpStatus.OK, call, field(typed), merge);
        }
        Set<String> hosts = new TreeSet<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String host = host(line);
            if (host == null) {
                return refuse(call, typed, texts.say("standard.problem.host", line), merge);
            }
            hosts.add(host);
        }
        return hosts.size() > MOST
                ? refuse(call, typed, texts.say("standard.problem.hosts-many", MOST), merge)
                : standards.embedHosts().flatMap(known -> put(call, removed(known, hosts), hosts, merge));
    }

    private static List<String> removed(Collection<String> known, Set<String> wanted) {
        return known.stream().filter(host -> !wanted.contains(host)).toList();
    }

    /** Saves the hosts; removals are confirmed first, as with entities and texts. */
    private Mono<ServerResponse> put(Call call, List<String> removed, Set<String> hosts, FormMerge merge) {
        return removed.isEmpty() || Reach.confirmed(call)
                ? standards.putEmbedHosts(hosts, call.who()).then(Mono.defer(() -> done(call)))
                : confirm(call, removed, hosts, merge);
    }

    private Mono<ServerResponse> confirm(Call call, List<String> removed, Set<String> hosts, FormMerge merge) {
        Map<String, String> sent = Map.of(LIST, String.join("\n", hosts), Reach.CONFIRMED, "oui");
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("standard.hosts.remove.lead", removed.size(), String.join(", ", removed)),
                List.of(texts.say("standard.hosts.remove.pages"), texts.say("standard.hosts.remove.back")),
                PATH,
                Stream.concat(Hidden.of(sent), Hidden.of(merge.bases())).toList(),
                texts.say("standard.hosts.remove.confirm"),
                PATH,
                true);
        return screens.show(
                call,
                Heading.of(texts.say("standard.hosts.remove.title"))
                        .below(texts.say("standard.title"), StandardsResource.PATH)
                        .below(texts.say("standard.hosts"), PATH),
                screen);
    }

    /** Parses a host name, also from a URL; null when it is invalid. */
    private static @Nullable String host(String typed) {
        try {
            String name = Host.parse(typed.replaceFirst("^https://", "").split("/", 2)[0])
                    .name();
            return name.contains(".") ? name : null;
        } catch (MalformedRequestException nobodys) {
            return null;
        }
    }

    private Mono<ServerResponse> refuse(Call call, String typed, String problem, FormMerge merge) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, field(typed).withError(problem, List.of()), merge);
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, texts.say("standard.hosts.kept"), ""));
    }
}
