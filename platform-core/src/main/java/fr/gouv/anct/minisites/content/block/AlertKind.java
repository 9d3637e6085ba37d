package fr.gouv.anct.minisites.content.block;

/** The four kinds of alert of the DSFR. */
public enum AlertKind {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
}
