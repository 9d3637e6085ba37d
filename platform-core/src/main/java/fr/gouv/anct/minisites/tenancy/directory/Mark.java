package fr.gouv.anct.minisites.tenancy.directory;

/**
 * A moment in the life of the database.
 *
 * @param transaction the oldest that was not over then; what later ones change comes after the mark
 */
record Mark(String transaction) {}
