package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.ServiceCardPage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sample cards of services for other sites, for the tests of the templates. */
final class SampleServiceCards {

    private SampleServiceCards() {}

    static Map<String, PageModel> all() {
        return Map.of(
                "seule-carte-service",
                new ServiceCardPage(
                        SampleShell.page("Aide aux projets").build(),
                        "Aide aux projets & aux idées",
                        "Une équipe vous aide.",
                        "Accompagnement",
                        List.of("Idée", "Étude"),
                        "https://exemple.fr/services/aide",
                        "Cœur de ville",
                        new PageLink("Accéder à l’outil", "https://exemple.fr/acces.outil/0", true, false),
                        Set.of("https://outil.exemple.fr")),
                "seule-carte-service-nue",
                new ServiceCardPage(
                        SampleShell.page("Aide").build(),
                        "Aide",
                        null,
                        null,
                        List.of(),
                        "https://exemple.fr/services/aide",
                        null,
                        null,
                        Set.of()));
    }
}
