/** Owns what the screens of menus, appearance and identity share: what is said after a change, and taking it back. */
@NullMarked
package fr.gouv.anct.minisites.admin.arrangement;

import org.jspecify.annotations.NullMarked;
