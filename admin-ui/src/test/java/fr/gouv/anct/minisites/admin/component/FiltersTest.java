package fr.gouv.anct.minisites.admin.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that a filter form keeps all query parameters of its list but the page, and when its fields are folded. */
class FiltersTest {

    private static final Filters.Words WORDS = new Filters.Words("mots", "Mots", "un");
    private static final Filters.Choice STATE = new Filters.Choice("etat", "État", "", List.of());
    private static final Filters.Field DAY = new Filters.Field("du", "Du", "date", "");

    private static Filters form(Map<String, String> filters, String sort, boolean descending) {
        return new Filters(new ListUrl("/liste", filters, sort, descending), List.of(STATE), WORDS, List.of(DAY), true);
    }

    @Test
    void itSendsTheOrderAndTheParametersWithoutAField() {
        assertThat(form(Map.of("mots", "un", "compte", "7", "etat", "", "du", "2026-01-01"), "nom", true)
                        .hidden())
                .containsExactlyInAnyOrder(
                        new HiddenField("compte", "7"),
                        new HiddenField("tri", "nom"),
                        new HiddenField("ordre", "decroissant"));
    }

    private static Filters with(Filters.Choice choice, Filters.Field... fields) {
        return new Filters(new ListUrl("/liste", Map.of()), List.of(choice), WORDS, List.of(fields), true);
    }

    @Test
    void threeFieldsBesideTheSearchAreFolded() {
        assertThat(with(STATE, DAY).folding()).isFalse();
        assertThat(with(STATE, DAY, DAY).folding()).isTrue();
    }

    @Test
    void theyAreOpenWhereOneHasAValue() {
        assertThat(with(STATE, DAY).open()).as("words alone").isFalse();
        assertThat(with(new Filters.Choice("etat", "État", "live", List.of()), DAY)
                        .open())
                .isTrue();
        assertThat(with(STATE, new Filters.Field("du", "Du", "date", "2026-01-01"))
                        .open())
                .isTrue();
    }

    @Test
    void itSendsNothingElse() {
        assertThat(form(Map.of("mots", "un", "etat", "x"), "", false).hidden()).isEmpty();
    }
}
