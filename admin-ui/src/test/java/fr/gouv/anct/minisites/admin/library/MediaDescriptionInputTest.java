package fr.gouv.anct.minisites.admin.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.Purpose;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaDescriptionInputTest {

    private static final LibraryFile IMAGE = file("image/png", 800);

    private static LibraryFile file(String contentType, int width) {
        return new LibraryFile(
                UUID.randomUUID(),
                "vue",
                contentType,
                MediaDescription.titled("Vue"),
                width,
                width,
                20_000,
                true,
                LibraryFile.State.CLEAN,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                false,
                false);
    }

    private static MediaDescriptionInput input(@Nullable Purpose purpose, String alt, @Nullable Integer focus) {
        return new MediaDescriptionInput("Vue", purpose, alt, "", "", "", "", null, focus, 50);
    }

    @ParameterizedTest
    @CsvSource({
        ", '', purpose missing",
        "INFORMATIVE, '', alt missing",
        "DECORATIVE, Une ville, alt decorative",
        ", Une ville, ",
        "INFORMATIVE, Une ville, ",
        "DECORATIVE, '', "
    })
    void theAlternativeTextFollowsThePurpose(@Nullable Purpose purpose, String alt, @Nullable String problem) {
        assertThat(input(purpose, alt, 50).problems(IMAGE).stream()
                        .map(found -> found.path() + " " + found.code())
                        .findFirst()
                        .orElse(null))
                .isEqualTo(problem);
    }

    @Test
    void theFocalPointIsWithinTheImage() {
        assertThat(input(Purpose.DECORATIVE, "", 101).problems(IMAGE)).containsExactly(Problem.of("focusX", "focus"));
        assertThat(input(Purpose.DECORATIVE, "", null).problems(IMAGE)).containsExactly(Problem.of("focusX", "focus"));
        assertThat(input(Purpose.DECORATIVE, "", null).problems(file("image/png", 0)))
                .isEmpty();
    }

    @Test
    void aDocumentHasNeitherPurposeNorFocalPoint() {
        LibraryFile document = file("application/pdf", 0);
        assertThat(input(null, "", null).problems(document)).isEmpty();
        assertThat(input(null, "", null).description(document)).isEqualTo(document.description());
    }

    @Test
    void theFolderIsNoPartOfTheDescription() {
        MediaDescriptionInput stored = MediaDescriptionInput.of(IMAGE);
        MediaDescriptionInput moved = new MediaDescriptionInput(
                stored.title(), stored.purpose(), "", "", "", "", "", UUID.randomUUID(), 50, 50);
        assertThat(moved.changes(IMAGE)).isFalse();
        assertThat(input(Purpose.INFORMATIVE, "Une ville", 50).changes(IMAGE)).isTrue();
    }
}
