/** Owns the suspension of live sites by central communications and administrators, its end, and its history. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.suspension;

import org.jspecify.annotations.NullMarked;
