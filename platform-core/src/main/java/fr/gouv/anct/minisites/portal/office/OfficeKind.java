package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.territory.TerritoryKind;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of office that pages of territories show, in their order there. */
public enum OfficeKind implements Coded {
    FRANCE_SERVICES("msap", TerritoryKind.COMMUNE, TerritoryKind.EPCI),
    TOWN_HALL("mairie", TerritoryKind.COMMUNE),
    SUBPREFECTURE("sous_pref", TerritoryKind.COMMUNE),
    PREFECTURE("prefecture", TerritoryKind.DEPARTMENT),
    /** Direction départementale des territoires, et de la mer. */
    TERRITORIES_DIRECTORATE("ddt", TerritoryKind.DEPARTMENT);

    private final String type;
    private final List<TerritoryKind> areas;

    OfficeKind(String type, TerritoryKind... areas) {
        this.type = type;
        this.areas = List.of(areas);
    }

    /** Returns its type in the Annuaire de l'administration. */
    String type() {
        return type;
    }

    /**
     * Returns the kinds of the territories that an office serves, among its commune, or the communes that it names, and
     * what contains them.
     */
    List<String> areas() {
        return areas.stream().map(TerritoryKind::code).toList();
    }

    static Optional<OfficeKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
