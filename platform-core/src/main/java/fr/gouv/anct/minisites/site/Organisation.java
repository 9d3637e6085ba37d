package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.reference.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A legal person.
 *
 * @param siret 14 digits
 */
public record Organisation(
        String name,
        String address,
        String phone,
        @Nullable String email,
        @Nullable String siret) {

    /** The telephone number in the syntax of the scheme {@code tel}. */
    public String dialled() {
        return Phone.dialled(phone);
    }
}
