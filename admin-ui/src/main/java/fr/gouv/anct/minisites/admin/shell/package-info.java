/** Owns what all pages of the back office share: layout, messages, error pages. */
@NullMarked
package fr.gouv.anct.minisites.admin.shell;

import org.jspecify.annotations.NullMarked;
