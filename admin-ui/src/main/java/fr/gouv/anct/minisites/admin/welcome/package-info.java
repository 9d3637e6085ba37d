/** Owns the pages that anyone may read on the back office's host, and the index of the API. */
@NullMarked
package fr.gouv.anct.minisites.admin.welcome;

import org.jspecify.annotations.NullMarked;
