package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccentTest {

    @Test
    void thereAreSeventeen() {
        assertThat(Accent.values()).hasSize(17);
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(Accent accent) {
        assertThat(accent.dsfrName()).matches("(green|blue|purple|pink|yellow|orange|brown|beige)(-[a-z]+)+");
        assertThat(Accent.of(accent.dsfrName())).isEqualTo(accent);
    }

    @Test
    void noOtherColourExists() {
        assertThatThrownBy(() -> Accent.of("blue-france")).isInstanceOf(IllegalArgumentException.class);
    }
}
