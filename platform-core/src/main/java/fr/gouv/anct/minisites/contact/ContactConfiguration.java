package fr.gouv.anct.minisites.contact;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configures contact forms: without a key they are closed, which is logged at start-up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactProperties.class)
class ContactConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ContactConfiguration.class);

    @Bean
    MessageKeys messageKeys(ContactProperties properties, Environment environment) {
        if (!properties.enabled()) {
            return MessageKeys.of(List.of());
        }
        if (properties.keys().isEmpty()
                && Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            return MessageKeys.generate();
        }
        MessageKeys keys = MessageKeys.of(properties.keys());
        if (!keys.isConfigured()) {
            LOG.warn("minisites.contact.keys is not set: contact forms are closed");
        }
        return keys;
    }
}
