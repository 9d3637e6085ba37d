package fr.gouv.anct.minisites.sitedirectory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a live site that the directory of sites shows, as read with its tenant.
 *
 * @param sentence that of its {@link DirectoryEntry}, else the description of the site
 * @param themes codes of terms
 * @param audiences codes of terms
 * @param territories codes of territories
 * @param description of the site, by which searches of the portal find it too; null where it is the sentence
 * @param calls for projects that it shares with the portal
 */
public record DirectoryFacts(
        String sentence,
        Set<String> themes,
        Set<String> audiences,
        Set<String> territories,
        @Nullable String description,
        @Nullable List<SharedCall> calls) {

    /** Facts of a site whose sentence is its description, without territories. */
    public DirectoryFacts(String sentence, Set<String> themes, Set<String> audiences) {
        this(sentence, themes, audiences, Set.of(), null);
    }

    /** Facts of a site without calls. */
    public DirectoryFacts(
            String sentence,
            Set<String> themes,
            Set<String> audiences,
            Set<String> territories,
            @Nullable String description) {
        this(sentence, themes, audiences, territories, description, List.of());
    }

    public DirectoryFacts {
        themes = DirectoryEntry.ordered(themes);
        audiences = DirectoryEntry.ordered(audiences);
        territories = DirectoryEntry.ordered(territories);
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** Returns the calls; none before a node of this release has read them. */
    @Override
    public List<SharedCall> calls() {
        return calls == null ? List.of() : calls;
    }
}
