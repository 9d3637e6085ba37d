package fr.gouv.anct.minisites.e2e;

import fr.gouv.anct.minisites.MiniSites;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.e2e.testing.DemoPorts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;

/**
 * Marks a test of the packaged application with its demonstration content. All classes with this annotation share one
 * application: their configuration is equal, and so Spring's test context is the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresExtension.class)
// Only the listeners these tests use: searching all beans for mocks takes a seventh of a short test.
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, DirtiesContextTestExecutionListener.class})
@SpringBootTest(classes = MiniSites.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = DemoPorts.class)
@ActiveProfiles("demo")
public @interface DemoTest {}
