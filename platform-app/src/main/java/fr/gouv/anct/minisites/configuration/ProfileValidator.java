package fr.gouv.anct.minisites.configuration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Validates the configuration against the active profiles, before anything starts. It runs after the configuration
 * files are read, as an {@link EnvironmentPostProcessor} without an order does. Registered in
 * {@code META-INF/spring.factories}.
 */
final class ProfileValidator implements EnvironmentPostProcessor {

    /**
     * Forced properties of the demonstration, which requires no authentication: it listens on loopback only and trusts
     * no proxy, whatever is configured.
     */
    private static final Map<String, Object> DEMONSTRATION = Map.of(
            "server.address", "127.0.0.1",
            "management.server.address", "127.0.0.1",
            "server.forward-headers-strategy", "none",
            "minisites.trusted-proxies", "");

    /**
     * {@inheritDoc}
     *
     * @throws InvalidConfigurationException when the profile « production » is active and the configuration is invalid
     *     for it
     */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> problems = new ProductionRules(environment).problems();
            if (!problems.isEmpty()) {
                throw new InvalidConfigurationException(problems);
            }
        } else if (environment.acceptsProfiles(Profiles.of("demo"))) {
            environment.getPropertySources().addFirst(new MapPropertySource("demonstration", DEMONSTRATION));
        }
    }
}
