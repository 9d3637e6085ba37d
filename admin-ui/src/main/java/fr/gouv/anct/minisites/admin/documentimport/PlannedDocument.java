package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import java.time.LocalDate;

/**
 * A document that a line of the list describes, as it will be created.
 *
 * @param line number in the list
 * @param revision its first revision
 */
record PlannedDocument(int line, LibraryFile file, Revision revision, LocalDate date) {}
