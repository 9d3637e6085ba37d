package fr.gouv.anct.minisites.database;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** In production nothing is made up: what is not configured stops the start, with its name. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionDatabaseConfiguration {

    private static final List<String> MANDATORY = List.of(
            "spring.r2dbc.url",
            "spring.flyway.url",
            "spring.flyway.user",
            "minisites.preview-secret",
            "spring.mail.host",
            "minisites.mail.from");

    @Bean
    static BeanFactoryPostProcessor mandatoryConfiguration(Environment environment) {
        return beans -> MANDATORY.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "The profile « production » has no default for « " + name + " »: configure it.");
                });
    }
}
