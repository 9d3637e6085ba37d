package fr.gouv.anct.minisites.admin.routing;

/** Model of one screen: a record of finished values. */
public interface Screen {

    /** Returns the name of its template, below {@code templates/admin}. */
    String template();
}
