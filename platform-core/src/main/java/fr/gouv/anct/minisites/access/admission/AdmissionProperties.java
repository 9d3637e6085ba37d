package fr.gouv.anct.minisites.access.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of first sign-ins: e-mail domains, SIRET numbers and administrators that are admitted, and the contact
 * shown to refused users.
 *
 * @param emailDomains exact ones, {@code agence.gouv.fr}; with a leading dot, {@code .gouv.fr}, all subdomains
 * @param sirets of the establishments whose agents are admitted
 * @param administrators e-mail addresses granted the administrator role once, at their first sign-in
 * @param contact shown to refused users, an e-mail address or a URL; null for the portal's contact page
 */
@ConfigurationProperties("minisites.entry")
public record AdmissionProperties(
        @DefaultValue List<String> emailDomains,
        @DefaultValue List<String> sirets,
        @DefaultValue List<String> administrators,
        @Nullable String contact) {}
