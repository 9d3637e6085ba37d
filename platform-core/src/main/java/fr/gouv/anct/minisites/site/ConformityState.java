package fr.gouv.anct.minisites.site;

/** The three states of the RGAA, in the wording of the mandatory mention. */
public enum ConformityState {
    NONE,
    PARTIAL,
    TOTAL
}
