package fr.gouv.anct.minisites.media.antivirus;

import java.nio.file.Path;
import reactor.core.publisher.Mono;

/** Scans a file for malware. */
@FunctionalInterface
public interface Antivirus {

    /** Scans a file. Never fails: an antivirus that does not answer yields {@link Scan.Unknown}. */
    Mono<Scan> scan(Path file);
}
