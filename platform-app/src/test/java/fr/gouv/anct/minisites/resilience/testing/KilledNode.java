package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.MiniSites;
import fr.gouv.anct.minisites.provisioning.creation.CreationStepCompleted;
import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** The application, halted as by {@code kill -9} at the {@link CreationKillPoint} named by its first argument. */
public final class KilledNode {

    /** Exit status of a process killed in this way. */
    public static final int KILLED = 137;

    private KilledNode() {}

    public static void main(String[] arguments) {
        CreationKillPoint moment = CreationKillPoint.valueOf(arguments[0]);
        new SpringApplicationBuilder(MiniSites.class)
                .sources(Death.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("moment", moment))
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    // No shutdown hook runs, no resource is closed, no response is sent.
    private static void die() {
        Runtime.getRuntime().halt(KILLED);
    }

    record AfterStep(CreationKillPoint moment) {

        @EventListener
        void done(CreationStepCompleted done) {
            if (moment.name().equals("AFTER_" + done.step().name())) {
                die();
            }
        }
    }

    static class Death {

        @Bean
        AfterStep afterStep(CreationKillPoint moment) {
            return new AfterStep(moment);
        }

        @Bean
        static BeanPostProcessor beforeTheFirstStep(CreationKillPoint moment) {
            return BeanInterception.of("creationJob", "run", invocation -> {
                if (moment == CreationKillPoint.BEFORE_THE_FIRST_STEP) {
                    die();
                }
                return invocation.proceed();
            });
        }

        /** Leaves the job untaken; the parent process kills this one. */
        @Bean
        static BeanDefinitionRegistryPostProcessor beforeTheJob(CreationKillPoint moment) {
            return new WithoutJobs(moment);
        }
    }

    record WithoutJobs(CreationKillPoint moment) implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            if (moment == CreationKillPoint.BEFORE_THE_JOB) {
                registry.removeBeanDefinition("jobRunner");
            }
        }
    }
}
