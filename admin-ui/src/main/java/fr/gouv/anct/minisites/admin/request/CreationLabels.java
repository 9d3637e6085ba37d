package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Texts about a creation that runs, is retried or was given up. */
public final class CreationLabels {

    private CreationLabels() {}

    /**
     * Returns the sentence about the next attempt of a creation that the platform retries.
     *
     * @param attempt its number, from 1
     * @param at its time; null when it runs now
     */
    public static String nextAttempt(AdmittedRequest admitted, long attempt, @Nullable Instant at) {
        long number = Math.min(attempt, SiteCreation.ATTEMPTS);
        return at == null
                ? admitted.message("creation.attempt.now", number, SiteCreation.ATTEMPTS)
                : admitted.message("creation.attempt.at", number, SiteCreation.ATTEMPTS, DateTimes.time(at));
    }

    /** Returns the state for the requester; null when the page itself says it. */
    static Progress.@Nullable Status forRequester(AdmittedRequest admitted, SiteCreation creation) {
        if (creation.retrying()) {
            return new Progress.Status(admitted.message("creation.late"), true);
        }
        return creation.state() == SiteCreation.State.RUNNING ? running(admitted) : null;
    }

    /** Returns the state for the staff, with what the user can do about a failure; null when it is done. */
    static Progress.@Nullable Status forStaff(AdmittedRequest admitted, SiteCreation creation) {
        boolean restarts = admitted.may(Action.CREATION_RETRY);
        return switch (creation.state()) {
            case RUNNING ->
                creation.retrying()
                        ? new Progress.Status(
                                admitted.message(
                                        restarts ? "creation.retrying" : "creation.retrying.seen",
                                        nextAttempt(admitted, creation.failures() + 1L, creation.nextAttempt())),
                                true)
                        : running(admitted);
            case FAILED ->
                new Progress.Status(admitted.message(restarts ? "creation.stopped" : "creation.stopped.seen"), true);
            case DONE -> null;
        };
    }

    private static Progress.Status running(AdmittedRequest admitted) {
        return new Progress.Status(admitted.message("creation.running"), false);
    }
}
