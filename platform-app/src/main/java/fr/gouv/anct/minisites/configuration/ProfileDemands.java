package fr.gouv.anct.minisites.configuration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Holds the configuration against the active profiles, before anything starts. It comes after the configuration files are read:
 * an {@link EnvironmentPostProcessor} without an order does. Registered in {@code META-INF/spring.factories}.
 */
final class ProfileDemands implements EnvironmentPostProcessor {

    /** The demonstration lets anyone in: it answers this machine alone, and believes no proxy, whatever is configured. */
    private static final Map<String, Object> DEMONSTRATION = Map.of(
            "server.address", "127.0.0.1",
            "management.server.address", "127.0.0.1",
            "server.forward-headers-strategy", "none",
            "minisites.trusted-proxies", "");

    /**
     * {@inheritDoc}
     *
     * @throws UnfitConfigurationException when the profile « production » is active and the configuration is not fit for it
     */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> problems = new ProductionRules(environment).problems();
            if (!problems.isEmpty()) {
                throw new UnfitConfigurationException(problems);
            }
        } else if (environment.acceptsProfiles(Profiles.of("demo"))) {
            environment.getPropertySources().addFirst(new MapPropertySource("demonstration", DEMONSTRATION));
        }
    }
}
