/** Owns the page that shows the permissions of each role. */
@NullMarked
package fr.gouv.anct.minisites.admin.permission;

import org.jspecify.annotations.NullMarked;
