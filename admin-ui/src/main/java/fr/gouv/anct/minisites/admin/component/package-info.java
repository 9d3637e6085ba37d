/** Owns what several screens show alike: tables, steps, states, empty lists, confirmations. */
@NullMarked
package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.NullMarked;
