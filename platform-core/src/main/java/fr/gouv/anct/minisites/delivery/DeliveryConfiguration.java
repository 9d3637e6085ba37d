package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.connection.ConnectionLimitProperties;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.throttling.RequestThrottlingProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the clock and the page cache, and enables the configuration properties of delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    MinisitesProperties.class,
    ConnectionLimitProperties.class,
    RequestThrottlingProperties.class
})
class DeliveryConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PageCache pageCache(
            MinisitesProperties properties, MeterRegistry meters, OnlineSites sites, SiteDirectory directory) {
        return new PageCache(properties.cache().bytes(), meters, sites::generation, directory::generation);
    }
}
