/** Owns the library of a site: how visitors filter and sort its documents. */
@NullMarked
package fr.gouv.anct.minisites.document;

import org.jspecify.annotations.NullMarked;
