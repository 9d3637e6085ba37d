/** Owns the copy of the data sets of data.gouv.fr that blocks name. */
@NullMarked
package fr.gouv.anct.minisites.portal.dataset;

import org.jspecify.annotations.NullMarked;
