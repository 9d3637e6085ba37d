package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.standard.EmbedHosts;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the hosts that pages may embed content from: one host per line. */
@Component
class EmbedHostsResource implements BackOfficeResource {

    static final Path.Fixed HOSTS = Paths.STANDARDS.at("/hotes");

    private static final Form<EmbedHosts> FORM = Form.of(EmbedHosts.class, "standard.hosts");

    private final Standards standards;

    EmbedHostsResource(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(HOSTS, StandardsResource.MANAGE, this::open),
                Route.post(HOSTS, StandardsResource.MANAGE, this::put));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return standards
                .embedHosts()
                .flatMap(stored -> show(HttpStatus.OK, FORM.opened(request, new EmbedHosts(stored))));
    }

    private static Mono<ServerResponse> show(HttpStatus status, FormState<EmbedHosts> form) {
        return ChangeImpact.show(status, form, "standard.hosts", "standard.hosts.lead", "standard.hosts.submit");
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return standards.embedHosts().flatMap(stored -> put(request, stored));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, List<String> stored) {
        return ChangeImpact.answer(
                FORM.sent(request, new EmbedHosts(stored)), EmbedHostsResource::show, form -> put(form, stored));
    }

    /** Saves the hosts; removals are confirmed first, as with entities and texts. */
    private Mono<ServerResponse> put(FormState<EmbedHosts> form, Collection<String> stored) {
        AdmittedRequest request = form.request();
        Set<String> names = form.value().names();
        List<String> removed =
                stored.stream().filter(host -> !names.contains(host)).toList();
        return removed.isEmpty() || Question.confirmed(request)
                ? standards
                        .putEmbedHosts(names, request.actor())
                        .then(Mono.defer(
                                () -> request.seeOther(Paths.STANDARDS.link(), request.success("standard.hosts.kept"))))
                : ask(form, removed);
    }

    private static Mono<ServerResponse> ask(FormState<EmbedHosts> form, List<String> removed) {
        AdmittedRequest request = form.request();
        Question question = Question.ofInput(
                        request,
                        "standard.hosts.remove",
                        ChangeImpact.hidden(form),
                        removed.size(),
                        String.join(", ", removed))
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("standard.hosts"), HOSTS.link())
                .consequences(
                        request.message("standard.hosts.remove.pages"), request.message("standard.hosts.remove.back"));
        return request.show(question.heading(), question);
    }
}
