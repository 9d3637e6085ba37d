package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.PageCache;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what visitors are answered with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MinisitesProperties.class, ConnectionLimits.class, FairnessProperties.class})
class DeliveryConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PageCache pageCache(MinisitesProperties properties, MeterRegistry meters) {
        return new PageCache(properties.cache().bytes(), meters);
    }
}
