package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** The application, halted as by {@code kill -9} around the due time of a page. */
public final class KilledScheduleNode {

    private KilledScheduleNode() {}

    public static void main(String[] arguments) {
        ScheduleKillPoint moment = ScheduleKillPoint.valueOf(arguments[0]);
        new SpringApplicationBuilder(MiniSites.class)
                .sources(Death.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("dueMoment", moment))
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    // No shutdown hook runs, no resource is closed, no transaction is committed any more.
    private static void die() {
        Runtime.getRuntime().halt(KilledNode.KILLED);
    }

    static class Death {

        @Bean
        static BeanPostProcessor aroundTheJob(ScheduleKillPoint dueMoment) {
            return BeanInterception.of("scheduleJob", "run", invocation -> {
                if (dueMoment == ScheduleKillPoint.WHEN_TAKEN) {
                    die();
                }
                Mono<?> run = (Mono<?>) Objects.requireNonNull(invocation.proceed());
                return dueMoment == ScheduleKillPoint.AFTER_THE_COMMIT ? run.doOnSuccess(_ -> die()) : run;
            });
        }

        /** The journal entry is the last write of the transaction. */
        @Bean
        static BeanPostProcessor beforeTheCommit(ScheduleKillPoint dueMoment) {
            return BeanInterception.of("journal", "record", invocation -> {
                boolean published = "publication.published".equals(invocation.getArguments()[1]);
                Mono<?> added = (Mono<?>) Objects.requireNonNull(invocation.proceed());
                return published && dueMoment == ScheduleKillPoint.BEFORE_THE_COMMIT
                        ? added.doOnSuccess(_ -> die())
                        : added;
            });
        }
    }
}
