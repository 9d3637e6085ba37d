package fr.gouv.anct.minisites.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.inspection.DeclaredMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialDescriptionTest {

    private static final String SENT = "guide-aides_2025.pdf";

    private static InitialDescription described(@Nullable String title, @Nullable String language) {
        return InitialDescription.of(SENT, new DeclaredMetadata(title, language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guide des aides",
                "Documentation du service",
                "Présentation du budget 2025",
                "Page 2 de 3 : annexes",
                "Guide",
                "Bilan de Microsoft France"
            })
    void aTitleThatSaysSomethingIsTaken(String title) {
        assertThat(described(title, null).title()).isEqualTo(title);
        assertThat(described(" " + title.replace(" ", "\n\u0000 ") + "\u200b", null)
                        .title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Microsoft Word - guide.docx",
                "Microsoft PowerPoint - Guide des aides",
                "Document1",
                "document 12",
                "Présentation PowerPoint",
                "PowerPoint Presentation",
                "Classeur1",
                "Sans titre",
                "Untitled-2",
                "Guide des aides.indd",
                "rapport_annuel_v2",
                "2025-01",
                "guide-aides_2025.pdf",
                "GUIDE-AIDES_2025",
                "G\uFFFDuide"
            })
    void aTitleThatSaysNothingIsNot(String title) {
        assertThat(described(title, null).title()).isEqualTo("guide-aides 2025");
    }

    @Test
    void withoutATitleItIsTheNameAndALongOneIsCut() {
        assertThat(described(null, null).title()).isEqualTo("guide-aides 2025");
        assertThat(described("guide ".repeat(200), null).title()).hasSize(150);
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "en-US,",
        "en-GB,en-GB",
        "fr,",
        "fr-FR,",
        "fra,",
        "und,",
        "x-unknown,",
        "'',",
        "English,",
        "pt-BR,pt-BR"
    })
    void theLanguageIsThatOfADocumentInAnother(String declared, @Nullable String language) {
        assertThat(described(null, declared).language()).isEqualTo(language);
    }
}
