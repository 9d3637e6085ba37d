package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.reference.PhoneNumber;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.SiretNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A legal person that publishes sites; its values appear in the legal pages of all sites that state its SIRET.
 *
 * @param siret 14 digits
 */
public record LegalEntity(
        @NotBlank @SiretNumber String siret,
        @NotBlank @Size(max = Organisation.LONGEST_NAME) String name,
        @NotBlank @Size(max = Organisation.LONGEST_ADDRESS) String address,

        @NotBlank @Size(max = Organisation.LONGEST_PHONE) @PhoneNumber
        String phone) {

    /** A new entity, of which nothing is known. */
    public static final LegalEntity NONE = new LegalEntity("", "", "", "");
}
