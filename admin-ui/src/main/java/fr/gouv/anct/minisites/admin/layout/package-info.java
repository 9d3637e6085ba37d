/** Owns what all pages of the back office share: shell, navigation, layout of screens, responses. */
@NullMarked
package fr.gouv.anct.minisites.admin.layout;

import org.jspecify.annotations.NullMarked;
