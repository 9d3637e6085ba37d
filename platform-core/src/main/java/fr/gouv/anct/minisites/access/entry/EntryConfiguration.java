package fr.gouv.anct.minisites.access.entry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntryProperties.class)
class EntryConfiguration {

    @Bean
    EntryRules entryRules(EntryProperties properties) {
        return new EntryRules(properties);
    }
}
