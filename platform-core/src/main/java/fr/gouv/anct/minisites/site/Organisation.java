package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.access.ContactEmail;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.PhoneNumber;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The publisher or the host of a site as its legal pages state it: name, postal address, telephone, e-mail address and
 * SIRET.
 *
 * @param siret 14 digits
 */
public record Organisation(
        @NotBlank @Size(max = Organisation.LONGEST_NAME) String name,
        @NotBlank @Size(max = Organisation.LONGEST_ADDRESS) String address,

        @NotBlank @Size(max = Organisation.LONGEST_PHONE) @PhoneNumber
        String phone,

        @Nullable @ContactEmail String email,
        @Nullable @SiretNumber String siret) {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Maximum length of a postal address, in characters. */
    public static final int LONGEST_ADDRESS = 300;

    /** Maximum length of a telephone number, in characters. */
    public static final int LONGEST_PHONE = 30;

    /** The telephone number in the syntax of the scheme {@code tel}. */
    public String dialled() {
        return Phone.dialled(phone);
    }

    /** Returns a copy whose texts are one line each; a valid SIRET has digits alone. */
    Organisation normalized() {
        return new Organisation(
                PlainText.line(name),
                PlainText.line(address),
                PlainText.line(phone),
                PlainText.lineOrNull(email),
                siret == null ? null : Siret.read(siret).orElseGet(() -> PlainText.lineOrNull(siret)));
    }
}
