package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.Timeline;
import fr.gouv.anct.minisites.admin.request.AnswerList;
import fr.gouv.anct.minisites.admin.request.CreationProgress;
import fr.gouv.anct.minisites.admin.request.History;
import fr.gouv.anct.minisites.admin.request.RequestNames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the review screen of a request, with the form when the user can decide on it. */
@Component
class Dossiers {

    private final Decisions decisions;
    private final CreationManagement creations;
    private final Tenants tenants;
    private final DecisionForms forms;
    private final RequestNames names;
    private final CreationProgress progress;
    private final History history;
    private final AnswerList answers;
    private final Screens screens;
    private final Texts texts;

    Dossiers(
            Decisions decisions,
            CreationManagement creations,
            Tenants tenants,
            DecisionForms forms,
            RequestNames names,
            CreationProgress progress,
            History history,
            AnswerList answers,
            Screens screens,
            Texts texts) {
        this.decisions = decisions;
        this.creations = creations;
        this.tenants = tenants;
        this.forms = forms;
        this.names = names;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.screens = screens;
        this.texts = texts;
    }

    static String path(SiteRequest request) {
        return QueueResource.PATH + "/" + request.id();
    }

    Mono<ServerResponse> show(Call call) {
        return show(HttpStatus.OK, call, TypedDecision.NONE);
    }

    /** Shows the request with the form's input and its problems. */
    Mono<ServerResponse> show(HttpStatus status, Call call, TypedDecision typed) {
        return show(status, call, call.requested(), typed, null);
    }

    /** Shows the changed request after a conflict, with the typed reason, which is stored nowhere else. */
    Mono<ServerResponse> overtaken(Call call, SiteRequest now, TypedDecision typed) {
        return show(HttpStatus.CONFLICT, call, now, typed, typed.reason());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, SiteRequest request, TypedDecision typed, @Nullable String unused) {
        boolean erroneous = status.isError();
        Heading heading = Heading.of(names.of(request))
                .below(texts.say("decision.queue.title"), QueueResource.PATH)
                .erroneous(erroneous);
        return Mono.zip(history.of(request, decisions.findOnAnyRequest(request.id())), creation(request), site(request))
                .map(found -> screen(
                        call,
                        request,
                        unused,
                        forms.of(request, typed, erroneous),
                        found.getT1(),
                        found.getT2().orElse(null),
                        found.getT3().orElse(null)))
                .flatMap(screen -> screens.show(status, call, heading, screen));
    }

    private Mono<Optional<SiteCreation>> creation(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(creations::find)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Tenant>> site(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenants::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private DossierScreen screen(
            Call call,
            SiteRequest request,
            @Nullable String unused,
            DecisionForm form,
            Timeline told,
            @Nullable SiteCreation creation,
            @Nullable Tenant site) {
        boolean own = request.requester().id().equals(call.who().id());
        boolean decides = request.state().decidable() && call.may(Action.REQUEST_DECIDE) && !own;
        return new DossierScreen(
                names.badge(request),
                unused,
                texts.say(overtaken(request)),
                byline(request),
                decides ? form : null,
                notice(request, own, decides),
                creation == null ? null : progress(request, creation),
                retryable(call, creation) ? "/creations/" + request.id() + "/relance" : null,
                site == null ? null : new PageLink(texts.say("creation.open"), "/sites/" + site.slug(), false, false),
                told,
                answers.of(request));
    }

    private String byline(SiteRequest request) {
        return texts.say(
                "decision.dossier.of",
                request.requester().name(),
                Moments.day(Optional.ofNullable(request.sentAt()).orElse(request.updatedAt())));
    }

    /** Message key of the change that made a decision come too late. */
    private static String overtaken(SiteRequest now) {
        if (now.recalled()) {
            return "decision.overtaken.recalled";
        }
        if (now.completed()) {
            return "decision.overtaken.completed";
        }
        return now.state().decidable() ? "decision.overtaken.corrected" : "decision.overtaken.text";
    }

    private @Nullable String notice(SiteRequest request, boolean own, boolean decides) {
        if (request.recalled()) {
            return texts.say("decision.dossier.recalled");
        }
        return request.state().decidable() && !decides
                ? texts.say(own ? "decision.dossier.own" : "decision.dossier.reader")
                : null;
    }

    private Progress progress(SiteRequest request, SiteCreation creation) {
        return progress.withCause(creation, path(request) + "/creation");
    }

    private static boolean retryable(Call call, @Nullable SiteCreation creation) {
        return creation != null && creation.state() == SiteCreation.State.FAILED && call.may(Action.CREATION_RETRY);
    }
}
