package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
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

    static final Path.Fixed HOSTS = Paths.STANDARDS.at("/hotes");
    private static final String LIST = "hotes";
    private static final int MOST = 200;

    private final Standards standards;

    EmbedHostsResource(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(HOSTS, StandardsResource.MANAGE, this::showForm),
                Route.post(HOSTS, StandardsResource.MANAGE, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return stored(request)
                .flatMap(stored -> show(HttpStatus.OK, request, stored, FormMerge.opened(List.of(stored))));
    }

    private Mono<FieldView> stored(AdmittedRequest request) {
        return standards.embedHosts().map(hosts -> field(request, String.join("\n", hosts)));
    }

    private static FieldView field(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, request.message("standard.field.hotes"), typed)
                .withHint(request.message("standard.field.hotes.hint"))
                .optional();
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, FieldView field, FormMerge merge) {
        return request.show(
                status,
                request.heading("standard.hosts").below(request.message("standard.title"), Paths.STANDARDS.link()),
                FormScreen.of(
                        request.message("standard.hosts.lead"),
                        List.of(),
                        merge.mark(List.of(field), request.messages()),
                        HOSTS.link(),
                        List.of(),
                        request.message("standard.hosts.submit"),
                        Paths.STANDARDS.link()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return stored(request).flatMap(stored -> put(request, FormMerge.of(request, List.of(stored))));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, FormMerge merge) {
        String typed = merge.merged(request).field(LIST);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, field(request, typed), merge);
        }
        if (ChangeImpact.edits(request)) {
            return show(HttpStatus.OK, request, field(request, typed), merge);
        }
        Set<String> hosts = new TreeSet<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String host = host(line);
            if (host == null) {
                return refuse(request, typed, request.message("standard.problem.host", line), merge);
            }
            hosts.add(host);
        }
        return hosts.size() > MOST
                ? refuse(request, typed, request.message("standard.problem.hosts-many", MOST), merge)
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

    private static Mono<ServerResponse> confirm(
            AdmittedRequest request, List<String> removed, Set<String> hosts, FormMerge merge) {
        Map<String, String> sent = Map.of(LIST, String.join("\n", hosts), ChangeImpact.CONFIRMED, "oui");
        ConfirmScreen screen = new ConfirmScreen(
                request.message("standard.hosts.remove.lead", removed.size(), String.join(", ", removed)),
                List.of(request.message("standard.hosts.remove.pages"), request.message("standard.hosts.remove.back")),
                HOSTS.link(),
                Stream.concat(HiddenField.of(sent), HiddenField.of(merge.bases()))
                        .toList(),
                request.message("standard.hosts.remove.confirm"),
                HOSTS.link(),
                true);
        return request.show(
                request.heading("standard.hosts.remove.title")
                        .below(request.message("standard.title"), Paths.STANDARDS.link())
                        .below(request.message("standard.hosts"), HOSTS.link()),
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

    private static Mono<ServerResponse> refuse(AdmittedRequest request, String typed, String problem, FormMerge merge) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT, request, field(request, typed).withError(problem, List.of()), merge);
    }

    private static Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(Paths.STANDARDS.link(), request.success("standard.hosts.kept"));
    }
}
