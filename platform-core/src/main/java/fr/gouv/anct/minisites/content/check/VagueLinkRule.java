package fr.gouv.anct.minisites.content.check;

import java.util.Set;
import java.util.stream.Stream;

/** Reports link texts that do not name their target when heard out of context (RGAA 6.1). */
final class VagueLinkRule implements Rule {

    /** Vague link texts, in the form of {@link LabelledLink#bare}. */
    private static final Set<String> VAGUE = Set.of(
            "cliquez ici",
            "cliquer ici",
            "cliquez sur ce lien",
            "clic",
            "cliquez",
            "ici",
            "la",
            "lien",
            "ce lien",
            "sur ce lien",
            "le lien",
            "en savoir plus",
            "savoir plus",
            "pour en savoir plus",
            "plus",
            "plus d info",
            "plus d infos",
            "plus d information",
            "plus d informations",
            "lire",
            "lire plus",
            "lire la suite",
            "lire l article",
            "la suite",
            "suite",
            "voir",
            "voir plus",
            "consulter",
            "telecharger",
            "click here",
            "here",
            "read more",
            "learn more",
            "more");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.links().stream()
                .filter(link -> VAGUE.contains(link.bare()))
                .map(link -> Finding.of(Issue.LINK_VAGUE, link.spot(), link.words()));
    }
}
