/** Owns how a draft is looked at before it is published, and what those without an account say about it. */
@NullMarked
package fr.gouv.anct.minisites.admin.preview;

import org.jspecify.annotations.NullMarked;
