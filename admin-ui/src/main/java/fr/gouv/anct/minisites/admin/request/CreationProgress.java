package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.Progress.Stage;
import fr.gouv.anct.minisites.admin.component.Progress.State;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.CreationStep;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the progress of a site's creation, to the requester and to the staff who monitor it. */
@Component
public class CreationProgress {

    private final CreationManagement creations;

    CreationProgress(CreationManagement creations) {
        this.creations = creations;
    }

    /** Reader of the progress. */
    public enum Audience {
        REQUESTER,
        /** Can act on a failure, and sees its technical cause. */
        STAFF
    }

    /** Fragment with the progress of a creation, which replaces an older one. */
    public record Fragment(Progress progress) implements Screen {

        @Override
        public String template() {
            return "request/creation";
        }
    }

    /** Returns the creation of the site that was requested; empty before the approval. */
    public Mono<SiteCreation> find(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId()).flatMap(creations::find);
    }

    /** Answers with the current progress; once the creation has ended, makes htmx reload the page. */
    public Mono<ServerResponse> refresh(AdmittedRequest admitted, Audience audience, String refreshHref) {
        return find(admitted.requireSiteRequest())
                .filter(creation -> creation.state() == SiteCreation.State.RUNNING)
                .map(creation -> new Fragment(view(admitted, creation, audience, refreshHref)))
                .flatMap(admitted.screens()::fragment)
                .switchIfEmpty(Mono.defer(ScreenResponses::reload));
    }

    /**
     * Returns the view of a creation.
     *
     * @param refreshHref URL of the current fragment
     */
    public Progress view(AdmittedRequest admitted, SiteCreation creation, Audience audience, String refreshHref) {
        Optional<CreationStep> next = Arrays.stream(CreationStep.values())
                .filter(step -> !creation.done().containsKey(step))
                .findFirst();
        boolean moving = creation.state() == SiteCreation.State.RUNNING;
        return new Progress(
                admitted.message("creation.title"),
                audience == Audience.STAFF
                        ? CreationLabels.forStaff(admitted, creation)
                        : CreationLabels.forRequester(admitted, creation),
                Arrays.stream(CreationStep.values())
                        .map(step -> stage(admitted, creation, step, next.orElse(null) == step, audience))
                        .toList(),
                moving ? refreshHref : null);
    }

    private static Stage stage(
            AdmittedRequest admitted, SiteCreation creation, CreationStep step, boolean next, Audience audience) {
        boolean failed = next && failed(creation, audience);
        State state = creation.done().containsKey(step)
                ? State.DONE
                : failed ? State.FAILED : next ? State.RUNNING : State.WAITING;
        return new Stage(
                admitted.message("creation.step." + step.code()),
                state,
                creation.done().get(step),
                failed ? detail(admitted, creation, audience) : null);
    }

    /** Whether the current step has failed: to the requester only once the platform no longer retries it. */
    private static boolean failed(SiteCreation creation, Audience audience) {
        return creation.state() == SiteCreation.State.FAILED || (audience == Audience.STAFF && creation.retrying());
    }

    private static @Nullable String detail(AdmittedRequest admitted, SiteCreation creation, Audience audience) {
        return audience == Audience.STAFF && creation.technicalFailure() != null
                ? creation.failure() + " " + admitted.message("creation.cause", creation.technicalFailure())
                : creation.failure();
    }
}
