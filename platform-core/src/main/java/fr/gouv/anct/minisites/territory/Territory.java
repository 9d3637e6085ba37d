package fr.gouv.anct.minisites.territory;

import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;

/**
 * A region, a department, an EPCI (group of communes) or a commune of today.
 *
 * @param code its kind with its official code: {@code region-32}, {@code department-59}, {@code epci-200093201} (SIREN),
 *     {@code commune-59350} (INSEE)
 * @param label its name as people choose it, which no other territory has: « Lille (59) »
 */
public record Territory(String code, String label) {

    /** Returns the reference of content to this territory. */
    public TermRef reference() {
        return new TermRef(Vocabulary.TERRITORY, code);
    }
}
