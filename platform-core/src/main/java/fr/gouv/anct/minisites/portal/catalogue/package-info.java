/** Owns the decisions of central communications about the services that sites propose to the catalogue of the portal. */
@NullMarked
package fr.gouv.anct.minisites.portal.catalogue;

import org.jspecify.annotations.NullMarked;
