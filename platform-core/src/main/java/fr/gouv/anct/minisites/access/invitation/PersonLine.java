package fr.gouv.anct.minisites.access.invitation;

/**
 * A row of a list of people, as entered by the user.
 *
 * @param number in the list, from 1, including the header and empty rows
 */
public record PersonLine(int number, String email, String role) {

    /** Returns this row with a default role if it has none. */
    public PersonLine or(String usual) {
        return role.isBlank() ? new PersonLine(number, email, usual) : this;
    }
}
