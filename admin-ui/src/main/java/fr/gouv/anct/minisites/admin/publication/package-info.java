/** Owns the screens of the publication workflow: submission, review, publication, schedule, withdrawal. */
@NullMarked
package fr.gouv.anct.minisites.admin.publication;

import org.jspecify.annotations.NullMarked;
