package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void whatPostgresqlRefusesIsLeftOut() {
        assertThat(ResultPage.typed("\u0000cœur\u0000 de ville")).isEqualTo("cœur de ville");
        assertThat(ResultPage.typed("\u0000")).isEmpty();
        assertThat(ResultPage.typed(null)).isNull();
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(new ResultPage<>(List.of(), 1, 20, 0).pages()).isOne();
        assertThat(new ResultPage<>(List.of(), 1, 20, 21).pages()).isEqualTo(2);
    }
}
