package fr.gouv.anct.minisites.provisioning.creation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Host of the platform as stated on the legal pages; the agency itself by default. */
@ConfigurationProperties("minisites.hosting")
record HostingProperties(
        @DefaultValue("Agence nationale de la cohésion des territoires")
        String name,

        @DefaultValue("20 avenue de Ségur, TSA 10717, 75334 Paris Cedex 07")
        String address,

        @DefaultValue("01 85 58 60 00") String phone) {}
