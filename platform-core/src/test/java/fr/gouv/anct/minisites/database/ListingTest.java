package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void whatIsTypedIsLookedForAsItIs() {
        assertThat(Listing.literal(" 100 %_\\ ")).isEqualTo("100 \\%\\_\\\\");
        assertThat(Listing.literal(null)).isNull();
    }

    @Test
    void whatPostgresqlRefusesIsLeftOut() {
        assertThat(Listing.literal("\u0000cœur\u0000 de ville")).isEqualTo("cœur de ville");
        assertThat(Listing.literal("\u0000")).isEmpty();
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(new Listing<>(List.of(), 1, 20, 0).pages()).isOne();
        assertThat(new Listing<>(List.of(), 1, 20, 21).pages()).isEqualTo(2);
    }
}
