package fr.gouv.anct.minisites.database.testing;

import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Pauses jobs and the counting of redirects until closed, so that a test sees only its own statements and changes. */
public final class PausedBackgroundJobs implements AutoCloseable {

    private final List<SmartLifecycle> stopped;

    public PausedBackgroundJobs(ApplicationContext application) {
        stopped = List.of(
                application.getBean("jobRunner", SmartLifecycle.class), application.getBean(RedirectHits.class));
        stopped.forEach(SmartLifecycle::stop);
    }

    @Override
    public void close() {
        stopped.forEach(SmartLifecycle::start);
    }
}
