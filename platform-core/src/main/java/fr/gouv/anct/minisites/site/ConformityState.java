package fr.gouv.anct.minisites.site;

/** The three states of the RGAA, as the mandatory mention words them. */
public enum ConformityState {
    NONE,
    PARTIAL,
    TOTAL
}
