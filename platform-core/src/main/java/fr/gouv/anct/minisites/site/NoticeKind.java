package fr.gouv.anct.minisites.site;

/** The notices of the DSFR (« bandeau d’information importante »). */
public enum NoticeKind {
    INFO,
    WARNING,
    ALERT
}
