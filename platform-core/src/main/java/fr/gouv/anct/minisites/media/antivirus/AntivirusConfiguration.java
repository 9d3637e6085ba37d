package fr.gouv.anct.minisites.media.antivirus;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Configures ClamAV when a host is set; otherwise every file counts as clean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AntivirusProperties.class)
class AntivirusConfiguration {

    @Bean
    Antivirus antivirus(AntivirusProperties properties) {
        String host = properties.host();
        return host == null || host.isBlank()
                ? _ -> Mono.just(new ScanResult.Clean())
                : new ClamAv(host, properties.port(), properties.timeout());
    }
}
