package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.platform.FormActionOrigins;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class OpenIdConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Bean
    ProviderClient providerClient() {
        return new ProviderClient(CONNECT, ANSWER);
    }

    /** Allows sign-in and sign-out forms to redirect to a provider. */
    @Bean
    FormActionOrigins formTargets(Providers providers) {
        return providers::origins;
    }
}
