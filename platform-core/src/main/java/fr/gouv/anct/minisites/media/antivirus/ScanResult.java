package fr.gouv.anct.minisites.media.antivirus;

/** The result of an antivirus scan. */
public sealed interface ScanResult {

    record Clean() implements ScanResult {}

    /** @param threat its name, as reported by the antivirus */
    record Infected(String threat) implements ScanResult {}

    /** The antivirus did not answer, or gave no result for this file. */
    record Unknown() implements ScanResult {}
}
