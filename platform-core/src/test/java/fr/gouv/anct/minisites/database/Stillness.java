package fr.gouv.anct.minisites.database;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** While it lasts, nothing asks or changes the database by itself: for who looks at what is done there. */
public final class Stillness implements AutoCloseable {

    private final List<SmartLifecycle> stopped;

    public Stillness(ApplicationContext application) {
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
