package fr.gouv.anct.minisites.admin.routing;

/**
 * Model of a back-office screen or of a fragment of one: a record of finished values that names the template to render
 * it with.
 */
public interface Screen {

    /** Returns the name of its template, below {@code templates/admin}. */
    String template();
}
