package fr.gouv.anct.minisites.admin.territory;

import fr.gouv.anct.minisites.admin.form.FieldView;
import java.util.Map;

/** The field in which a user names territories, separated by semicolons, and which completes the last one. */
public final class TerritoryField {

    /** Name of a field for further territories. */
    public static final String ADDED = "territory";

    /** Name of a field for all territories. */
    public static final String ALL = "territories";

    /** Id of the list of the territories that a typed name may mean, on the screen of the field. */
    public static final String LIST = "known-territories";

    private TerritoryField() {}

    /** Returns a copy of a field named {@link #ADDED} or {@link #ALL} that completes the typed text. */
    public static FieldView completing(FieldView field) {
        return field.withHtmx(Map.of("ms-list", LIST))
                .loading(TerritorySearchResource.SEARCH, "input changed delay:200ms", "#" + LIST, field.name());
    }
}
