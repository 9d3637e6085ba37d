package fr.gouv.anct.minisites.admin.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how the chosen things are read: from checkboxes, or from the field that carries them on. */
class BulkSelectionTest {

    private static final UUID A = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    @Test
    void checkboxesAndTheFieldThatCarriesThemAreTheSame() {
        BulkSelection boxes = BulkSelection.read(List.of(B + "@2026-11-30T01:00:00.123456Z", A.toString()))
                .orElseThrow();

        assertThat(boxes.ids()).containsExactly(B, A);
        assertThat(boxes.chosen().getFirst().version()).isEqualTo("2026-11-30T01:00:00.123456Z");
        assertThat(BulkSelection.read(List.of(boxes.text()))).contains(boxes);
    }

    @Test
    void aThingIsChosenOnce() {
        assertThat(BulkSelection.read(List.of(A.toString(), B + " " + A, A + "@1"))
                        .orElseThrow()
                        .ids())
                .containsExactly(A, B);
    }

    @Test
    void nothingIsChosenByAnEmptyForm() {
        assertThat(BulkSelection.read(List.of()).orElseThrow().chosen()).isEmpty();
        assertThat(BulkSelection.read(List.of("", " ")).orElseThrow().chosen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "@", "00000000-0000-4000-8000-00000000000a'", "1-1-1-1-1"})
    void otherTextsNameNothing(String text) {
        assertThat(BulkSelection.read(List.of(A.toString(), text))).isEmpty();
    }
}
