package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.Progress.Stage;
import fr.gouv.anct.minisites.admin.component.Progress.State;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.creation.CreationStep;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the progress view of a site's creation, for the requester and for the staff who monitor it. */
@Component
public class CreationProgress {

    private final Messages messages;

    CreationProgress(Messages messages) {
        this.messages = messages;
    }

    /**
     * Returns the view for the requester.
     *
     * @param refreshHref URL of the current fragment
     */
    public Progress of(SiteCreation creation, String refreshHref) {
        return of(creation, refreshHref, false);
    }

    /** As {@link #of(SiteCreation, String)}, with a failure's technical cause: for users who can act. */
    public Progress withCause(SiteCreation creation, String refreshHref) {
        return of(creation, refreshHref, true);
    }

    private Progress of(SiteCreation creation, String refreshHref, boolean cause) {
        Optional<CreationStep> next = Arrays.stream(CreationStep.values())
                .filter(step -> !creation.done().containsKey(step))
                .findFirst();
        boolean moving = creation.state() == SiteCreation.State.RUNNING;
        return new Progress(
                messages.get("creation.title"),
                Arrays.stream(CreationStep.values())
                        .map(step -> stage(creation, step, next.orElse(null) == step, cause))
                        .toList(),
                moving ? refreshHref : null);
    }

    private Stage stage(SiteCreation creation, CreationStep step, boolean next, boolean cause) {
        State state = creation.done().containsKey(step)
                ? State.DONE
                : !next ? State.WAITING : creation.state() == SiteCreation.State.FAILED ? State.FAILED : State.RUNNING;
        return new Stage(
                messages.get("creation.step." + step.code()),
                state,
                creation.done().get(step),
                next ? detail(creation, cause) : null);
    }

    private @Nullable String detail(SiteCreation creation, boolean cause) {
        return cause && creation.technicalFailure() != null
                ? creation.failure() + " " + messages.get("creation.cause", creation.technicalFailure())
                : creation.failure();
    }
}
