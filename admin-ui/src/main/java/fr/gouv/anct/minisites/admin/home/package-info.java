/** Owns the first page of who is signed in: their requests, their sites, what waits for them. */
@NullMarked
package fr.gouv.anct.minisites.admin.home;

import org.jspecify.annotations.NullMarked;
