package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that the guide may lead to: published on a live site that shares its content.
 *
 * @param name short name of its site and its path, by which rules name it
 * @param path of its page within the site
 * @param kind null where the page states none
 * @param terms codes of its themes, audiences and territories, those of today
 */
public record GuideService(
        UUID site,
        String name,
        String path,
        String title,
        @Nullable String lead,
        ServiceFacts.@Nullable Kind kind,
        Set<ServiceFacts.Phase> phases,
        Map<Vocabulary, Set<String>> terms,
        LocalDate date) {

    Set<String> terms(Vocabulary vocabulary) {
        return terms.getOrDefault(vocabulary, Set.of());
    }
}
