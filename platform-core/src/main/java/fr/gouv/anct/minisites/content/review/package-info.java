/** Owns the publication workflow: submission, sending back, publication and withdrawal. */
@NullMarked
package fr.gouv.anct.minisites.content.review;

import org.jspecify.annotations.NullMarked;
