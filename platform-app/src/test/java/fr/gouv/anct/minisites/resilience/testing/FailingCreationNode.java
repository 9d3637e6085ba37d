package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** The application, whose step {@code pages} fails while the file named by its first argument exists. */
public final class FailingCreationNode {

    private FailingCreationNode() {}

    public static void main(String[] arguments) {
        System.setProperty("failing", arguments[0]);
        new SpringApplicationBuilder(MiniSites.class)
                .sources(Failure.class)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    static class Failure {

        @Bean
        static BeanPostProcessor failingPages() {
            Path failing = Path.of(System.getProperty("failing"));
            // Fails at the end of the step: everything that the step has written must be rolled back.
            return BeanInterception.of(
                    "pagesStepHandler",
                    "run",
                    invocation -> ((Mono<?>) invocation.proceed())
                            .then(Mono.defer(() -> Files.exists(failing)
                                    ? Mono.error(new IllegalStateException("no space left on device"))
                                    : Mono.empty())));
        }
    }
}
