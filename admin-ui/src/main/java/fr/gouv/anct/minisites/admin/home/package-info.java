/** Owns the home page of a signed-in user: requests, sites, pending tasks. */
@NullMarked
package fr.gouv.anct.minisites.admin.home;

import org.jspecify.annotations.NullMarked;
