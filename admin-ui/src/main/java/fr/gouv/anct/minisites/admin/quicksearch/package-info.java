/** Owns the quick search of the back office: its field in the header, its suggestions and its results. */
@NullMarked
package fr.gouv.anct.minisites.admin.quicksearch;

import org.jspecify.annotations.NullMarked;
