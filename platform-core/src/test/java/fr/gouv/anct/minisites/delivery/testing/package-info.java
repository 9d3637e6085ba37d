/** Owns the client of a visitor, the sites that it visits, and the fakes of a theme. */
@NullMarked
package fr.gouv.anct.minisites.delivery.testing;

import org.jspecify.annotations.NullMarked;
