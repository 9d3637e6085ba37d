package fr.gouv.anct.minisites.access.invitation;

/**
 * A row of a list of people, as entered by the user.
 *
 * @param number in the list, from 1, including the header and empty rows
 */
public record InvitationCsvRow(int number, String email, String role) {

    /** Returns this row with a default role if it has none. */
    public InvitationCsvRow or(String usual) {
        return role.isBlank() ? new InvitationCsvRow(number, email, usual) : this;
    }
}
