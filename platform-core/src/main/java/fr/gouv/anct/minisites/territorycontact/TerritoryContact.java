package fr.gouv.anct.minisites.territorycontact;

import fr.gouv.anct.minisites.access.ContactEmail;
import fr.gouv.anct.minisites.reference.PhoneNumber;
import fr.gouv.anct.minisites.reference.SecureUrl;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Contact of a department: a function of a service, never a person.
 *
 * @param department its number: {@code 23}, {@code 2A}, {@code 974}
 * @param programme whose contact it is; empty for the delegate of the agency
 */
public record TerritoryContact(
        @NotBlank String department,
        @Size(max = 120) String programme,
        @NotBlank @Size(max = 120) String function,
        @NotBlank @Size(max = 200) String service,
        @Multiline @Size(max = 300) String address,
        @Size(max = 30) @PhoneNumber String phone,
        @Size(max = 254) @ContactEmail String email,
        @Size(max = 500) @SecureUrl String url)
        implements Checked {

    /** A new contact, of which nothing is known. */
    public static final TerritoryContact NONE = new TerritoryContact("", "", "", "", "", "", "", "");

    @Override
    public List<Problem> problems() {
        return department.isBlank() || department.matches("[0-9]{2,3}|2[AB]")
                ? List.of()
                : List.of(Problem.of("department", "unknown"));
    }
}
