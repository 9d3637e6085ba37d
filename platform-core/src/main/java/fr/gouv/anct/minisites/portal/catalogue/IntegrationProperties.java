package fr.gouv.anct.minisites.portal.catalogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of what other sites may show of the portal.
 *
 * @param frameAncestors origins that may frame the cards of services, such as {@code https://aides-territoires.beta.gouv.fr}; none by default
 */
@ConfigurationProperties("minisites.integration")
public record IntegrationProperties(@DefaultValue List<String> frameAncestors) {

    /** An https origin; a wildcard stands for the hosts of one domain. */
    private static final String ORIGIN =
            "https://(?:\\*\\.)?+[a-z0-9]++(?:-++[a-z0-9]++)*+(?:\\.[a-z0-9]++(?:-++[a-z0-9]++)*+)++(?::\\d{1,5})?+";

    /** @throws IllegalArgumentException when a value is no origin: it would be read as another directive of the policy */
    public IntegrationProperties {
        frameAncestors.stream()
                .filter(origin -> !origin.matches(ORIGIN))
                .findFirst()
                .ifPresent(origin -> {
                    throw new IllegalArgumentException(
                            "minisites.integration.frame-ancestors: no https origin: " + origin);
                });
    }
}
