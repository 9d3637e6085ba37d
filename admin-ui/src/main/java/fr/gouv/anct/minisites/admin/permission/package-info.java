/** Owns the page that shows who may do what. */
@NullMarked
package fr.gouv.anct.minisites.admin.permission;

import org.jspecify.annotations.NullMarked;
