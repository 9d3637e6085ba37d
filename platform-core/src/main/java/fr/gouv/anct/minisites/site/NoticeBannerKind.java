package fr.gouv.anct.minisites.site;

/** Kinds of the DSFR notice banner (« bandeau d’information importante »). */
public enum NoticeBannerKind {
    INFO,
    WARNING,
    ALERT
}
