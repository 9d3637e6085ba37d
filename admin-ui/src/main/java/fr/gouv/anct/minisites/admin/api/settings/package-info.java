/** Owns the API of the settings of a site: menus, appearance, identity, notice banner, accessibility record. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.settings;

import org.jspecify.annotations.NullMarked;
