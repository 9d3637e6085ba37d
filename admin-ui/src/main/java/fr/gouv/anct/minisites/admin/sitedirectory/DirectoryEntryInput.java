package fr.gouv.anct.minisites.admin.sitedirectory;

import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Input of the form for the entry of a site in the directory of sites.
 *
 * @param territories their names, separated by semicolons
 */
record DirectoryEntryInput(
        @Nullable @Multiline @Size(max = DirectoryEntry.LONGEST_SENTENCE)
        String sentence,

        Set<String> themes,
        Set<String> audiences,
        @Nullable @Size(max = 2_000) String territories) {

    /** Returns the input that an entry stands for, with its territories by their labels. */
    static DirectoryEntryInput of(DirectoryEntry entry, List<Territory> territories) {
        String names = TypedTerritories.text(territories.stream().map(Territory::label));
        return new DirectoryEntryInput(
                entry.sentence(), entry.themes(), entry.audiences(), names.isEmpty() ? null : names);
    }

    /** Returns the typed names; empty without any. */
    String names() {
        return Objects.requireNonNullElse(territories, "");
    }

    /** Returns the entry, with the territories that are certain among the typed ones. */
    DirectoryEntry entry(TypedTerritories typed) {
        return new DirectoryEntry(sentence, themes, audiences, Set.of())
                .withTerritories(typed.references().stream().map(TermRef::code).toList())
                .normalized();
    }
}
