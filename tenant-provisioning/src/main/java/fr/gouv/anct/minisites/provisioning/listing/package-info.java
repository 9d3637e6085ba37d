/** Owns the list of all sites with what is known about each: owners, publication, accessibility, errors and end. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.listing;

import org.jspecify.annotations.NullMarked;
