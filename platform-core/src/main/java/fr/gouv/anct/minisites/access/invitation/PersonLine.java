package fr.gouv.anct.minisites.access.invitation;

/**
 * A line of a list of people, as it was typed.
 *
 * @param number in the list, from 1, the head and empty lines counted
 */
public record PersonLine(int number, String email, String role) {

    /** The same with a role where the line gives none. */
    public PersonLine or(String usual) {
        return role.isBlank() ? new PersonLine(number, email, usual) : this;
    }
}
