package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;

/** Marks a test of the running core: one server and one database, shared by all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(PostgresExtension.class)
// Only the listeners that these tests need: looking for mocks among all beans takes a seventh of a short test.
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, DirtiesContextTestExecutionListener.class})
@SpringBootTest(
        classes = CoreTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            CoreTest.HTTPS,
            CoreTest.PORT,
            CoreTest.SECRET,
            CoreTest.PATIENCE,
            CoreTest.CONNECTING,
            CoreTest.POOL,
            CoreTest.READY,
            CoreTest.WATCH,
            CoreTest.SHARE,
            CoreTest.FILES,
            CoreTest.TIME,
            CoreTest.LOG,
            CoreTest.CONTACT
        })
public @interface CoreTest {
    String HTTPS = "minisites.public-scheme=https";
    String PORT = "minisites.public-port=443";
    String SECRET = "minisites.preview-secret=a secret of the tests";
    String PATIENCE = "spring.r2dbc.pool.max-acquire-time=3s";
    String CONNECTING = "spring.r2dbc.pool.max-create-connection-time=3s";
    String POOL = "spring.r2dbc.pool.max-size=8";
    String READY = "spring.r2dbc.pool.initial-size=2";
    /**
     * Poll interval of the directory: tests that count statements must not count its polls;
     * {@code MissedNotificationTest} polls.
     */
    String WATCH = "minisites.directory.watch=1h";

    /** Burst of requests allowed: tests send thousands; {@code RequestThrottlingTest} exceeds it. */
    String SHARE = "minisites.fairness.burst=100000";

    String FILES = "minisites.fairness.file-burst=100000";

    String TIME = "minisites.fairness.share=100";

    /** Contact key of thirty-two zero bytes. */
    String CONTACT = "minisites.contact.keys=essai:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    String LOG = "logging.level.access=warn";
    String[] PROPERTIES = {
        HTTPS, PORT, SECRET, PATIENCE, CONNECTING, POOL, READY, WATCH, SHARE, FILES, TIME, LOG, CONTACT
    };
}
