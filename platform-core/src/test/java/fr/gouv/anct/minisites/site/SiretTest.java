package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                13002603200016, 13002603200016
                ' 130 026 032 00016 ', 13002603200016
                130\u00a0026\u202f03200016, 13002603200016
                13002603200017, none
                12345678901234, none
                1300260320001, none
                130026032000160, none
                35600000000048, 35600000000048
                35600000049837, 35600000049837
                35600000049838, none
                '', none
                treize, none
                """)
    void isReadAsItIsTyped(String typed, String digits) {
        assertThat(Siret.read(typed).orElse(null)).isEqualTo(digits);
    }
}
