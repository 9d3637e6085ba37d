package fr.gouv.anct.minisites.backoffice;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** While it lasts, nothing changes in the database by itself: for who compares what was there with what is. */
final class Stillness implements AutoCloseable {

    private final List<SmartLifecycle> stopped;

    Stillness(ApplicationContext application) {
        stopped = List.of(
                application.getBean("jobRunner", SmartLifecycle.class),
                application.getBean("redirectHits", SmartLifecycle.class));
        stopped.forEach(SmartLifecycle::stop);
    }

    @Override
    public void close() {
        stopped.forEach(SmartLifecycle::start);
    }
}
