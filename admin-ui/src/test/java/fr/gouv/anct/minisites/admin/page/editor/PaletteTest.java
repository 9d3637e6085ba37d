package fr.gouv.anct.minisites.admin.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.Separator;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks that each block type has a position in the palette, and an existing picture. */
class PaletteTest {

    @Test
    void typesAreInTheOrderOfADictionary() {
        assertThat(Palette.types(PageKind.PAGE, true, new Messages()))
                .extracting(Option::label)
                .isSortedAccordingTo(Collator.getInstance(Locale.FRENCH))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachTypeHasItsPlaceAndItsDrawing() throws IOException {
        String drawings = new String(
                Objects.requireNonNull(Palette.class.getResourceAsStream("/templates/admin/page/pictures.peb"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        PageTemplate ready = new PageTemplate(
                UUID.randomUUID(),
                TemplateKind.SECTION,
                "Repères",
                "Pour un essai.",
                1,
                List.of(new SectionHeading("Repères", 2), new Separator(Separator.Kind.LINE)));
        assertThat(Palette.shown(PageKind.PAGE, true, List.of(ready), new Messages()))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.code()).isNotEqualTo("other"))
                .flatExtracting(EditorView.Group::entries)
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(entry -> {
                    assertThat(entry.picture()).as(entry.type()).isNotEqualTo("block");
                    assertThat(drawings).contains("id=\"picture-" + entry.picture() + "\"");
                });
    }

    @Test
    void whatOneClickAddsIsInThePaletteOfEachPage() {
        assertThat(Palette.usual(new Messages()))
                .isNotEmpty()
                .isSubsetOf(Palette.types(PageKind.SECTION, false, new Messages()));
    }

    @Test
    void onlyThePortalListsTheSitesOfThePlatform() {
        assertThat(Palette.types(PageKind.PAGE, true, new Messages()))
                .extracting(Option::value)
                .contains(PlatformSites.TYPE);
        assertThat(Palette.types(PageKind.PAGE, false, new Messages()))
                .extracting(Option::value)
                .isNotEmpty()
                .doesNotContain(PlatformSites.TYPE);
    }
}
