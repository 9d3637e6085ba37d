package fr.gouv.anct.minisites.media.antivirus;

import java.nio.file.Path;
import reactor.core.publisher.Mono;

/**
 * Scans a file on disk for malware and reports it as clean, infected or unknown, for uploads and for quarantined files.
 */
@FunctionalInterface
public interface Antivirus {

    /** Scans a file. Never fails: without a result of the antivirus it yields {@link ScanResult.Unknown}. */
    Mono<ScanResult> scan(Path file);
}
