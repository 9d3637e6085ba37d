package fr.gouv.anct.minisites.vocabulary;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;

/** A list of terms by which content of all sites is classified. */
public enum Vocabulary implements Coded {
    /** The subjects of content. */
    THEME,
    /** The people whom content is for. */
    AUDIENCE,
    /** The official territories of France, from region to commune, which nobody maintains here. */
    TERRITORY;

    /** The vocabularies that central communications maintain. */
    public static final List<Vocabulary> MAINTAINED = List.of(THEME, AUDIENCE);
}
