package fr.gouv.anct.minisites.portal.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import fr.gouv.anct.minisites.territorycontent.TerritoryItem;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks which aids a page of a territory shows, and at which scale. */
class AidsOfTerritoriesTest {

    private static final Neighbour REGION = new Neighbour("region-75", "nouvelle-aquitaine", "Nouvelle-Aquitaine", "");
    private static final Neighbour DEPARTMENT = new Neighbour("department-23", "creuse", "Creuse", "Creuse (23)");
    private static final TerritoryDetails COMMUNE = new TerritoryDetails(
            "commune-23096",
            "gueret-23096",
            "Guéret",
            "Guéret (23)",
            List.of(),
            List.of(DEPARTMENT, REGION),
            List.of());
    private static final TerritoryDetails CREUSE = new TerritoryDetails(
            "department-23", "creuse", "Creuse", "Creuse (23)", List.of(), List.of(REGION), List.of());

    private static PlacedAid aid(String name, @Nullable String perimeter, @Nullable String code, String... within) {
        Aid aid = new Aid(
                name.hashCode(),
                name,
                "https://aides.example/" + name,
                "Résumé.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                perimeter,
                null,
                false,
                null,
                null,
                "Source : une région.");
        return PlacedAid.of(aid, code == null ? null : new PlacedAid.Area(code, code, code, List.of(within)));
    }

    private static List<String> shown(TerritoryDetails territory, PlacedAid... aids) {
        return AidsOfTerritories.items(List.of(aids), territory).stream()
                .map(item -> item.scale() + " " + item.title())
                .toList();
    }

    @Test
    void anAidConcernsItsTerritoryAndThoseInIt() {
        PlacedAid[] aids = {
            aid("commune", "Guéret", "commune-23096", "department-23", "region-75"),
            aid("voisine", "Ahun", "commune-23001", "department-23", "region-75"),
            aid("departement", "Creuse", "department-23", "region-75"),
            aid("region", "Nouvelle-Aquitaine", "region-75"),
            aid("autre", "Nord", "department-59", "region-32"),
            aid("france", "France", null),
            aid("bassin", "Bassin de la Creuse", null)
        };
        assertThat(shown(COMMUNE, aids))
                .containsExactly("COMMUNE commune", "DEPARTMENT departement", "REGION region", "FRANCE france");
        assertThat(shown(CREUSE, aids))
                .containsExactly(
                        "INSIDE commune", "INSIDE voisine", "DEPARTMENT departement", "REGION region", "FRANCE france");
    }

    @Test
    void eachScaleHasOneMoreThanIsShownAtMost() {
        PlacedAid[] many =
                Collections.nCopies(20, aid("france", "France", null)).toArray(PlacedAid[]::new);
        assertThat(shown(COMMUNE, many)).hasSize(TerritoryContent.SHOWN + 1);
    }

    @Test
    void theMentionOfItsOriginIsShown() {
        assertThat(AidsOfTerritories.items(List.of(aid("france", "France", null)), COMMUNE))
                .singleElement()
                .extracting(TerritoryItem::text, TerritoryItem::path, TerritoryItem::site)
                .containsExactly("Résumé. Source : une région.", "https://aides.example/france", null);
    }
}
