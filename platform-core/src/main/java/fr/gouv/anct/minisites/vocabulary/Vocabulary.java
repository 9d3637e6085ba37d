package fr.gouv.anct.minisites.vocabulary;

import fr.gouv.anct.minisites.validation.Coded;

/** A list of terms that central communications maintain for all sites. */
public enum Vocabulary implements Coded {
    /** The subjects of content. */
    THEME,
    /** The people whom content is for. */
    AUDIENCE
}
