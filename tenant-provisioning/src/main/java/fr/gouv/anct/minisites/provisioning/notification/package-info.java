/** Owns the letters sent while a request becomes a site: recipients and texts. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.notification;

import org.jspecify.annotations.NullMarked;
