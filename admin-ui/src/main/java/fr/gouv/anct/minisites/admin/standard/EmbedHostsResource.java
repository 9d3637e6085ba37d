package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class EmbedHostsResource implements BackOfficeResource {

    static final String PATH = StandardsResource.PATH + "/hotes";
    private static final String LIST = "hotes";
    private static final int MOST = 200;

    private final Standards standards;
    private final ScreenResponses screens;
    private final Messages messages;

    EmbedHostsResource(Standards standards, ScreenResponses screens, Messages messages) {
        this.standards = standards;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::showForm), Route.post(PATH, manage, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return stored().flatMap(stored -> show(HttpStatus.OK, request, stored, FormMerge.opened(List.of(stored))));
    }

    private Mono<FieldView> stored() {
        return standards.embedHosts().map(hosts -> field(String.join("\n", hosts)));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, messages.get("standard.field.hotes"), typed)
                .withHint(messages.get("standard.field.hotes.hint"))
                .optional();
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FieldView field, FormMerge merge) {
        return screens.show(
                status,
                request,
                ScreenHeading.of(messages.get("standard.hosts"))
                        .below(messages.get("standard.title"), StandardsResource.PATH)
                        .erroneous(status.isError()),
                FormScreen.of(
                        messages.get("standard.hosts.lead"),
                        List.of(),
                        merge.mark(List.of(field), messages),
                        PATH,
                        List.of(),
                        messages.get("standard.hosts.submit"),
                        StandardsResource.PATH));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return stored().flatMap(stored -> put(request, FormMerge.of(request, List.of(stored))));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, FormMerge merge) {
        String typed = merge.merged(request).field(LIST);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, field(typed), merge);
        }
        if (ChangeImpact.edits(request)) {
            return show(HttpStatus.OK, request, field(typed), merge);
        }
        Set<String> hosts = new TreeSet<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String host = host(line);
            if (host == null) {
                return refuse(request, typed, messages.get("standard.problem.host", line), merge);
            }
            hosts.add(host);
        }
        return hosts.size() > MOST
                ? refuse(request, typed, messages.get("standard.problem.hosts-many", MOST), merge)
                : standards.embedHosts().flatMap(known -> put(request, removed(known, hosts), hosts, merge));
    }

    private static List<String> removed(Collection<String> known, Set<String> wanted) {
        return known.stream().filter(host -> !wanted.contains(host)).toList();
    }

    /** Saves the hosts; removals are confirmed first, as with entities and texts. */
    private Mono<ServerResponse> put(
            AdmittedRequest request, List<String> removed, Set<String> hosts, FormMerge merge) {
        return removed.isEmpty() || ChangeImpact.confirmed(request)
                ? standards.putEmbedHosts(hosts, request.actor()).then(Mono.defer(() -> done(request)))
                : confirm(request, removed, hosts, merge);
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request, List<String> removed, Set<String> hosts, FormMerge merge) {
        Map<String, String> sent = Map.of(LIST, String.join("\n", hosts), ChangeImpact.CONFIRMED, "oui");
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("standard.hosts.remove.lead", removed.size(), String.join(", ", removed)),
                List.of(messages.get("standard.hosts.remove.pages"), messages.get("standard.hosts.remove.back")),
                PATH,
                Stream.concat(HiddenField.of(sent), HiddenField.of(merge.bases()))
                        .toList(),
                messages.get("standard.hosts.remove.confirm"),
                PATH,
                true);
        return screens.show(
                request,
                ScreenHeading.of(messages.get("standard.hosts.remove.title"))
                        .below(messages.get("standard.title"), StandardsResource.PATH)
                        .below(messages.get("standard.hosts"), PATH),
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

    private Mono<ServerResponse> refuse(AdmittedRequest request, String typed, String problem, FormMerge merge) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, field(typed).withError(problem, List.of()), merge);
    }

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, messages.get("standard.hosts.kept"), ""));
    }
}
