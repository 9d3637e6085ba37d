/** Owns malware scanning: one port, implemented by ClamAV. */
@NullMarked
package fr.gouv.anct.minisites.media.antivirus;

import org.jspecify.annotations.NullMarked;
