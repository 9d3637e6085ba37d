/** Owns the question whether a file carries malware: one port, and ClamAV behind it. */
@NullMarked
package fr.gouv.anct.minisites.media.antivirus;

import org.jspecify.annotations.NullMarked;
