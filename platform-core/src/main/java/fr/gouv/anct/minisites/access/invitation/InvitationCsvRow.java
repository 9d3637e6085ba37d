package fr.gouv.anct.minisites.access.invitation;

/**
 * One row of a pasted or uploaded list of people to invite: its number, the e-mail address and the role word, before
 * any validation.
 *
 * @param number in the list, from 1, including the header and empty rows
 */
public record InvitationCsvRow(int number, String email, String role) {

    /** Returns this row with a default role if it has none. */
    public InvitationCsvRow or(String usual) {
        return role.isBlank() ? new InvitationCsvRow(number, email, usual) : this;
    }
}
