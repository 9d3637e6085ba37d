package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharedSectionTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Block SHOWN = new SharedSection(new SectionRef(ID));
    private static final Block BEFORE = text("avant");
    private static final Block AFTER = text("après");
    private static final Block SAID = text("dit");
    private static final Block PLAIN = band(BandBackground.PLAIN);

    private static Block text(String words) {
        return new Paragraph(new RichText("<p>" + words + "</p>"));
    }

    private static Block band(BandBackground background) {
        return new SectionBand(null, background);
    }

    private static List<Block> woven(List<Block> said, Block... body) {
        return SharedSection.inlineSections(List.of(body), Map.of(ID, said));
    }

    @Test
    void standsInItsPlaceAsOftenAsItIsShown() {
        assertThat(woven(List.of(SAID), BEFORE, SHOWN, AFTER, SHOWN)).containsExactly(BEFORE, SAID, AFTER, SAID);
    }

    @Test
    void itsBlocksStandForItAndTheEndOfItsBandForNone() {
        Block own = band(BandBackground.GREY);
        assertThat(SharedSection.inlined(List.of(BEFORE, SHOWN, AFTER), Map.of(ID, List.of(own, SAID))))
                .extracting(SharedSection.Inlined::position)
                .containsExactly(0, 1, 1, SharedSection.NO_POSITION, 2);
        assertThat(SharedSection.inlined(List.of(SHOWN, AFTER), Map.of()))
                .extracting(SharedSection.Inlined::position)
                .containsExactly(1);
    }

    @Test
    void showsNothingWithoutAnythingPublished() {
        assertThat(SharedSection.inlineSections(List.of(BEFORE, SHOWN), Map.of()))
                .containsExactly(BEFORE);
    }

    /** Two hundred copies of a section of a megabyte would be two hundred megabytes. */
    @Test
    void isShownNoMoreOftenThanAPageHolds() {
        List<Block> body = new ArrayList<>(Collections.nCopies(400, SHOWN));
        body.add(AFTER);
        assertThat(SharedSection.inlineSections(body, Map.of(ID, List.of(SAID))))
                .hasSize(SharedSection.MOST + 1)
                .endsWith(SAID, AFTER);
        assertThat(SharedSection.shown(body)).hasSize(SharedSection.MOST);
    }

    @Test
    void aBandThatASectionBeginsEndsWithIt() {
        Block own = band(BandBackground.GREY);
        assertThat(woven(List.of(own, SAID), BEFORE, SHOWN, AFTER)).containsExactly(BEFORE, own, SAID, PLAIN, AFTER);
        Block page = new SectionBand("Titre", BandBackground.ACCENT);
        assertThat(woven(List.of(own, SAID), page, SHOWN, AFTER))
                .containsExactly(page, own, SAID, band(BandBackground.ACCENT), AFTER);
    }

    @Test
    void aReferenceIsReadAsItIsWritten() {
        assertThat(SectionRef.of(new SectionRef(ID).toString())).isEqualTo(new SectionRef(ID));
        assertThatThrownBy(() -> SectionRef.of("page:" + ID)).isInstanceOf(IllegalArgumentException.class);
    }
}
