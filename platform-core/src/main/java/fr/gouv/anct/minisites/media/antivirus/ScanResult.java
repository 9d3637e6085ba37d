package fr.gouv.anct.minisites.media.antivirus;

/**
 * Result of an antivirus scan of a file: clean, infected by a named threat, or unknown, which leaves it in quarantine.
 */
public sealed interface ScanResult {

    record Clean() implements ScanResult {}

    /** @param threat its name, as reported by the antivirus */
    record Infected(String threat) implements ScanResult {}

    /** Whether the file is infected is not known: it stays in quarantine. */
    sealed interface Unknown extends ScanResult {}

    /** The antivirus cannot be reached: other files would have the same result. */
    record Unreachable() implements Unknown {}

    /** The antivirus was reached, and gave no result for this file. */
    record Undecided() implements Unknown {}
}
