/** Owns the screen of the state of the services outside the platform. */
@NullMarked
package fr.gouv.anct.minisites.admin.outside;

import org.jspecify.annotations.NullMarked;
