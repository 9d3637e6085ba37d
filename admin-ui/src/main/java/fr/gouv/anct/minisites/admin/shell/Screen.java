package fr.gouv.anct.minisites.admin.shell;

/** What one screen shows: a record of finished values. */
public interface Screen {

    /** Its template, below {@code templates/admin}. */
    String template();
}
