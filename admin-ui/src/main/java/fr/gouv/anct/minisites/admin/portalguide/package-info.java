/** Owns the screens on which central communications edit, try and publish the guide of the portal. */
@NullMarked
package fr.gouv.anct.minisites.admin.portalguide;

import org.jspecify.annotations.NullMarked;
