/** Owns the letters sent while a request becomes a site: recipients and texts. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.letter;

import org.jspecify.annotations.NullMarked;
