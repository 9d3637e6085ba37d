package fr.gouv.anct.minisites.content.block;

/** The four alerts of the DSFR. */
public enum AlertKind {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
}
