package fr.gouv.anct.minisites.media.antivirus;

import java.nio.file.Path;
import reactor.core.publisher.Mono;

/** Looks for malware in a file. */
@FunctionalInterface
public interface Antivirus {

    /** Never fails: an antivirus that does not answer says {@link Scan.Unknown}. */
    Mono<Scan> scan(Path file);
}
