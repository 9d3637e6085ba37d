/** Owns the screens by which words reach visitors: submitting, reviewing, publishing, withdrawing. */
@NullMarked
package fr.gouv.anct.minisites.admin.publication;

import org.jspecify.annotations.NullMarked;
