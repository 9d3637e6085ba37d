/** Owns the view components that several screens share: tables, steps, badges, empty lists, confirmations. */
@NullMarked
package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.NullMarked;
