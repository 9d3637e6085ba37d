/** Owns what people at work on a page have beside its revisions: what they typed and have not saved, and who else is there. */
@NullMarked
package fr.gouv.anct.minisites.content.work;

import org.jspecify.annotations.NullMarked;
