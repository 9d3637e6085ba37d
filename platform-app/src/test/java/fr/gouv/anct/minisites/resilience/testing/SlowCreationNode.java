package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import fr.gouv.anct.minisites.provisioning.creation.CreationStep;
import fr.gouv.anct.minisites.provisioning.creation.CreationStepCompleted;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** The application, pausing after the step {@code site} of a creation so that a test can act in between. */
public final class SlowCreationNode {

    private SlowCreationNode() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MiniSites.class).sources(Slowness.class).run(arguments);
    }

    record Pause(Duration length) {

        @EventListener
        void done(CreationStepCompleted done) {
            if (done.step() == CreationStep.SITE) {
                LockSupport.parkNanos(length.toNanos());
            }
        }
    }

    static class Slowness {

        @Bean
        Pause pause() {
            return new Pause(Duration.ofSeconds(2));
        }
    }
}
