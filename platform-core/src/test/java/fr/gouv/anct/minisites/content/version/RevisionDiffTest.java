package fr.gouv.anct.minisites.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks the differences between two bodies, in a reader's terms. */
class RevisionDiffTest {

    private static String text(String words) {
        return "{\"type\":\"paragraph\",\"version\":1,\"text\":\"<p>" + words + "</p>\"}";
    }

    private static String image(String id) {
        return "{\"type\":\"image\",\"version\":1,\"media\":\"" + id + "\",\"caption\":\"La mairie\"}";
    }

    private static String body(String... blocks) {
        return "[" + String.join(",", blocks) + "]";
    }

    private static List<BlockChange> blocks(String before, String after) {
        return RevisionDiff.between(saying(before), saying(after)).blocks();
    }

    private static RevisionSnapshot saying(String body) {
        return new RevisionSnapshot("", null, null, "", null, List.of(), List.of(), body);
    }

    private static String describe(List<BlockChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + words(change))
                .collect(Collectors.joining("\n"));
    }

    private static String words(BlockChange change) {
        return change.words().spans().stream()
                .map(span -> switch (span.kind()) {
                    case KEPT -> span.words();
                    case REMOVED -> "[-" + span.words() + "-]";
                    case ADDED -> "[+" + span.words() + "+]";
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void blocksComeGoMoveAndChange() {
        String before = body(text("Un"), text("Deux"), text("Ouvert le lundi à neuf heures."), text("Trois"));
        String after = body(
                text("Trois"),
                text("Un"),
                text("Deux"),
                text("Ouvert le mardi à neuf heures."),
                text("Quatre &amp; cinq"));
        assertThat(describe(blocks(before, after))).isEqualTo("""
            MOVED Trois
            SAME Un
            SAME Deux
            CHANGED Ouvert le [-lundi-] [+mardi+] à neuf heures.
            ADDED [+Quatre & cinq+]\
            """);
        assertThat(describe(blocks(body(text("Un")), body(text("Un"), image("x")))))
                .isEqualTo("""
                    SAME Un
                    ADDED [+La mairie x+]\
                    """);
        assertThat(describe(blocks(body(text("Un"), text("Deux")), body(text("Un")))))
                .isEqualTo("""
                    SAME Un
                    REMOVED [-Deux-]\
                    """);
    }

    /** Plain text contains no markup: {@code <i>&amp;} is compared literally. */
    @Test
    void plainTextsAreWhatTheySay() {
        String code = "{\"type\":\"quote\",\"version\":1,\"text\":\"un <i>&amp;\"}";
        assertThat(describe(blocks(body(), body(code)))).isEqualTo("ADDED [+un <i>&amp;+]");
    }

    @Test
    void aBlockThatWasMovedAndChangedIsToldOnce() {
        assertThat(describe(blocks(
                        body(text("Ouvert le lundi à neuf heures."), text("Un"), text("Deux")),
                        body(text("Un"), text("Deux"), text("Ouvert le mardi à neuf heures.")))))
                .isEqualTo("""
                    SAME Un
                    SAME Deux
                    MOVED_AND_CHANGED Ouvert le [-lundi-] [+mardi+] à neuf heures.\
                    """);
    }

    /** The {@code jsonb} type sorts the members of an object by the length of their names. */
    @Test
    void theFieldsAreToldInTheOrderOfTheFormAndDaysInWords() {
        String agenda = """
            {"type": "agenda", "title": "Sorties", "events": [{"hours": "9 h – 12 h", "place": "Mairie",
            "start": "2027-03-16", "title": "Marché", "version": 1}, {"start": "2027-02-31", "title": "Bal"}]}\
            """;
        assertThat(said(agenda)).isEqualTo("Sorties Marché 16 mars 2027 9 h – 12 h Mairie Bal 2027-02-31");
        String quote = """
            {"source": "Maire", "text": "Une phrase", "type": "quote", "author": "Camille", "version": 1}\
            """;
        assertThat(said(quote)).isEqualTo("Une phrase Camille Maire");
        assertThat(said("{\"type\": \"incomplete\", \"version\": 1, \"block\": " + quote + ", \"problems\": {}}"))
                .isEqualTo("Une phrase Camille Maire");
        assertThat(said("{\"type\": \"hologram\", \"b\": \"Un\", \"a\": \"Deux\"}"))
                .isEqualTo("Un Deux");
    }

    /** An acronym looks like the name of an option, « et/ou » (and/or) like that of a pictogram: the field decides. */
    @Test
    void acronymsAreWords() {
        assertThat(said("{\"type\": \"heading\", \"level\": 2, \"title\": \"FAQ\"}"))
                .isEqualTo("FAQ");
        assertThat(said("{\"type\": \"table\", \"caption\": \"H2\", \"cells\": [[\"OFB\", \"et/ou\"]]}"))
                .isEqualTo("H2 OFB et/ou");
        assertThat(said("{\"type\": \"tiles\", \"tiles\": [{\"title\": \"MEDIUM\", \"pictogram\":"
                        + " \"buildings/house\"}]}"))
                .isEqualTo("MEDIUM");
        assertThat(describe(blocks(
                        body("{\"type\": \"heading\", \"title\": \"OFB\"}"),
                        body("{\"type\": \"heading\", \"title\": \"ADEME\"}"))))
                .isEqualTo("CHANGED [-OFB-] [+ADEME+]");
    }

    private static String said(String block) {
        return PreparedRevision.of(saying(body(block))).blocks().getFirst().words();
    }

    @Test
    void anotherPictureIsNoOtherWords() {
        List<BlockChange> changes = blocks(
                body(image("0b2e6c1e-1111-4222-8333-444455556666")),
                body(image("0b2e6c1e-1111-4222-8333-444455557777")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.SET);
            assertThat(change.settings()).containsExactly("media");
        });
    }

    @Test
    void aChangedSettingIsNamedByItsPath() {
        String cards = """
            {"type": "cards", "version": %d, "perRow": %d, "cards": [{"title": "Un", "image": null},\
             {"title": "Deux", "image": "media:0b2e6c1e-1111-4222-8333-44445555%s"}]}\
            """;
        assertThat(blocks(body(cards.formatted(1, 2, "6666")), body(cards.formatted(2, 3, "7777"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.SET);
                    assertThat(change.settings()).containsExactlyInAnyOrder("version", "perRow", "cards-1-image");
                });
        assertThat(blocks(body(text("Un")), body(text("Deux"))))
                .allSatisfy(change -> assertThat(change.settings()).isEmpty());
    }

    @Test
    void textsWithNothingInCommonAreToldAtOnce() {
        String long1 = IntStream.range(0, 50_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        String long2 = IntStream.range(0, 50_000).mapToObj(n -> "b" + n).collect(Collectors.joining(" "));
        assertThat(new WordDiffCache().between(long1, long2).spans())
                .extracting(DiffSpan::kind)
                .containsExactly(DiffSpan.Kind.REMOVED, DiffSpan.Kind.ADDED);
        assertThat(new WordDiffCache().between(long1, long1).none()).isTrue();
    }
}
