package fr.gouv.anct.minisites.provisioning.creation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Publisher of new sites, until their teams replace it: the agency.
 *
 * @param dataProtectionOfficer e-mail address used when a request names none; null: the site's own contact
 * @param securityContact {@code mailto:} or {@code https:} URI used when a request names none; null: the site's own
 *     contact
 */
@ConfigurationProperties("minisites.publisher")
record PublisherProperties(
        @DefaultValue("Agence nationale de la cohésion des territoires")
        String name,

        @DefaultValue("20 avenue de Ségur, TSA 10717, 75334 Paris Cedex 07")
        String address,

        @DefaultValue("01 85 58 60 00") String phone,
        @DefaultValue("13002603200016") String siret,
        @DefaultValue("Licence Ouverte 2.0 (Etalab)") String licence,
        @Nullable String dataProtectionOfficer,
        @Nullable String securityContact) {}
