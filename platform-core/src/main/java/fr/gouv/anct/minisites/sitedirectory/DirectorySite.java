package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live site as the portal, its search and the directory API list it: id, name, canonical URL, sentence, and the terms
 * by which it is filtered.
 *
 * @param url its canonical root URL
 * @param themes that are in use, in alphabetical order
 * @param audiences as the themes
 * @param territories as the themes
 * @param description by which searches of the portal find it too; null where it is the sentence
 */
public record DirectorySite(
        UUID id,
        String name,
        String url,
        String sentence,
        List<Term> themes,
        List<Term> audiences,
        List<Term> territories,
        @Nullable String description) {

    /** Returns a site with the terms that the codes among its facts stand for. */
    public static DirectorySite of(UUID id, String name, String url, DirectoryFacts facts, Terms terms) {
        return new DirectorySite(
                id,
                name,
                url,
                facts.sentence(),
                terms.current(Vocabulary.THEME, facts.themes()),
                terms.current(Vocabulary.AUDIENCE, facts.audiences()),
                terms.current(Vocabulary.TERRITORY, facts.territories()),
                facts.description());
    }
}
