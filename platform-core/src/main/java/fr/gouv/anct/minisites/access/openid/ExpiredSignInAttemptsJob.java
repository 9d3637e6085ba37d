package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes, every ten minutes, the sign-in and sign-out attempts that were started over ten minutes ago and never
 * completed.
 */
@Component
class ExpiredSignInAttemptsJob implements RecurringJob {

    private final SignInAttempts attempts;

    ExpiredSignInAttemptsJob(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "sign-in-attempts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> run() {
        return attempts.deleteExpired();
    }
}
