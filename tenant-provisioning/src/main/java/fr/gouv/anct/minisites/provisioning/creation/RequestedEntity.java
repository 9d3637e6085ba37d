package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.Siret;
import java.util.Objects;
import java.util.Optional;

/**
 * The entity named in the approved request of a site, compared with the publisher of the site to find one that was
 * never replaced.
 *
 * @param name may be empty
 * @param siret as typed; empty when the request had none
 */
public record RequestedEntity(String name, String siret) {

    /** Whether it is the publisher, by name or by SIRET. */
    boolean is(Organisation publisher) {
        Optional<String> number = Siret.read(siret);
        return name.strip().equalsIgnoreCase(publisher.name().strip())
                || (number.isPresent() && number.equals(number(publisher)));
    }

    private static Optional<String> number(Organisation publisher) {
        return Siret.read(Objects.requireNonNullElse(publisher.siret(), ""));
    }
}
