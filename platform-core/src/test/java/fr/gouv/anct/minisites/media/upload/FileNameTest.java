package fr.gouv.anct.minisites.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rapport.pdf|rapport.pdf",
                "C:\\dossier\\rapport.pdf|rapport.pdf",
                "\u202egvs.exe.svg|gvs.exe.svg",
                "a\u200bb.png|ab.png"
            })
    void aNameIsKeptAsItIsSeen(String sent, String kept) {
        assertThat(FileName.sent(sent)).isEqualTo(kept);
    }
}
