/** Owns the screen for a site's legal identity and publisher. */
@NullMarked
package fr.gouv.anct.minisites.admin.identity;

import org.jspecify.annotations.NullMarked;
