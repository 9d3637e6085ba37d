package fr.gouv.anct.minisites.contact;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the contact forms: whether they are enabled, the encryption keys, and the rate limits of messages
 * per client and site.
 *
 * @param enabled whether sites may have contact forms; without them no key is needed in production
 * @param keys each {@code name:base64} of 32 random bytes, identical on every node; the first one encrypts and signs,
 *     all of them decrypt. Without a key the forms are closed
 * @param burst maximum number of messages of one client to one site at once
 * @param perHour sustained rate of messages of one client to one site
 */
@ConfigurationProperties("minisites.contact")
public record ContactProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> keys,
        @DefaultValue("5") int burst,
        @DefaultValue("20") int perHour) {}
