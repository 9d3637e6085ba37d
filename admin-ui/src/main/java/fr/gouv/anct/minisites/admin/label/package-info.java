/** Owns the words for findings, results and problems of the domain, which screens and the API share. */
@NullMarked
package fr.gouv.anct.minisites.admin.label;

import org.jspecify.annotations.NullMarked;
