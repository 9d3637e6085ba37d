package fr.gouv.anct.minisites.access.openid;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the identity providers under {@code minisites.sign-in}: the settings of each by its name, which is
 * part of URLs.
 *
 * @param providers by name: lower case letters, digits and hyphens; part of URLs
 */
@ConfigurationProperties("minisites.sign-in")
record SignInProperties(@DefaultValue Map<String, ProviderSettings> providers) {

    SignInProperties {
        providers.keySet().forEach(name -> {
            if (!name.matches("[a-z0-9-]{1,40}") || name.equals("retour")) {
                throw new IllegalArgumentException("Invalid identity provider name: " + name);
            }
        });
    }
}
