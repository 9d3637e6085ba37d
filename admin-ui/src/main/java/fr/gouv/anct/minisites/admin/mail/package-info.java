/** Owns the screen that follows the letters of the platform, without their texts, and sends refused ones again. */
@NullMarked
package fr.gouv.anct.minisites.admin.mail;

import org.jspecify.annotations.NullMarked;
