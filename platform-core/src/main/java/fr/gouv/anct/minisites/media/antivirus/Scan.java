package fr.gouv.anct.minisites.media.antivirus;

/** What an antivirus has to say of a file. */
public sealed interface Scan {

    record Clean() implements Scan {}

    /** @param threat its name, in the words of the antivirus */
    record Infected(String threat) implements Scan {}

    /** It did not answer, or not about this file. */
    record Unknown() implements Scan {}
}
