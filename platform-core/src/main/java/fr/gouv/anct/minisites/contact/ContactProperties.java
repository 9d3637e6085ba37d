package fr.gouv.anct.minisites.contact;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What contact forms need.
 *
 * @param enabled whether sites may have contact forms; without them no key is needed in production
 * @param keys each {@code name:base64} of 32 random bytes, the same on every node; the first seals and signs, all of them open.
 *     Without one the forms refuse
 * @param burst messages of one client to one site at once
 * @param perHour in the long run
 */
@ConfigurationProperties("minisites.contact")
public record ContactProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> keys,
        @DefaultValue("5") int burst,
        @DefaultValue("20") int perHour) {}
