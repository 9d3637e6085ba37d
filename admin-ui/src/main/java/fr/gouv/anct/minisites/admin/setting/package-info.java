/** Owns what the screens of menus, appearance and identity share: pickers, responses after a change, undo. */
@NullMarked
package fr.gouv.anct.minisites.admin.setting;

import org.jspecify.annotations.NullMarked;
