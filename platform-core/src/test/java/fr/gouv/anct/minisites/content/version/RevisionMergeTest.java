package fr.gouv.anct.minisites.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Accordion;
import fr.gouv.anct.minisites.content.block.AccordionItem;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.content.version.MergeConflict.Kind;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the merge of two edits of one revision: a change of one side alone is never lost, and a conflict is never
 * decided.
 */
class RevisionMergeTest {

    private static final BlockCodec CODEC = new BlockCodec(List.of());

    private static Revision page(String title, String lead, List<String> tags, Block... body) {
        return new Revision(title, null, lead, "", null, tags, List.of(body));
    }

    private static Revision body(Block... body) {
        return page("Titre", "Chapô", List.of(), body);
    }

    private static Block text(String words) {
        return new Paragraph(new RichText("<p>" + words + "</p>"));
    }

    private static AccordionItem item(String title, String text) {
        return new AccordionItem(title, new RichText("<p>" + text + "</p>"));
    }

    private static Block accordion(AccordionItem... items) {
        return new Accordion("Questions", List.of(items));
    }

    private static RevisionMerge merge(
            Revision base, Revision theirs, Revision mine, Map<String, ConflictChoice> choices) {
        return MergeComparison.of(base, theirs, mine, BlockOrigins.UNKNOWN, choices, CODEC)
                .merge();
    }

    private static RevisionMerge merge(Revision base, Revision theirs, Revision mine, BlockOrigins origins) {
        return MergeComparison.of(base, theirs, mine, origins, Map.of(), CODEC).merge();
    }

    private static RevisionMerge merge(Revision base, Revision theirs, Revision mine) {
        return merge(base, theirs, mine, Map.of());
    }

    @Test
    void whatTouchesDifferentThingsGoesTogether() {
        Revision base = page("Titre", "Chapô", List.of("eau", "air"), text("Un"), text("Deux"), text("Trois"));
        Revision theirs = page(
                "Leur titre",
                "Chapô",
                List.of("eau", "feu"),
                text("Zéro"),
                text("Un, eux"),
                text("Deux"),
                text("Trois"));
        Revision mine = page(
                "Titre", "Mon chapô", List.of("air", "eau", "terre"), text("Un"), text("Trois, moi"), text("Quatre"));

        RevisionMerge merge = merge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.settled()).isTrue();
        assertThat(merge.revision().title()).isEqualTo("Leur titre");
        assertThat(merge.revision().lead()).isEqualTo("Mon chapô");
        assertThat(merge.revision().tags()).containsExactlyInAnyOrder("eau", "feu", "terre");
        assertThat(merge.revision().body().getFirst()).isEqualTo(text("Zéro"));
        assertThat(merge.revision().body().get(1)).isEqualTo(text("Un, eux"));
        assertThat(merge.revision().body()).contains(text("Quatre")).doesNotContain(text("Deux"));
    }

    @Test
    void theFieldsOfABlockAndThePartsOfItsListsAreApart() {
        Revision base = body(accordion(item("A", "un"), item("B", "deux")));
        Revision theirs = body(accordion(item("A", "un, eux"), item("B", "deux"), item("C", "trois")));
        Revision mine = body(new Accordion("Mes questions", List.of(item("Ah", "un"), item("B", "deux"))));

        assertThat(merge(base, theirs, mine))
                .isEqualTo(new RevisionMerge(
                        body(new Accordion(
                                "Mes questions",
                                List.of(item("Ah", "un, eux"), item("B", "deux"), item("C", "trois")))),
                        List.of()));
    }

    @Test
    void whatBothChangedIsChosenFieldByField() {
        Revision base = page("Titre", "Chapô", List.of(), text("Ouvert le lundi."));
        Revision theirs = page("Le leur", "Chapô", List.of(), text("Ouvert le mardi."));
        Revision mine = page("Le mien", "Chapô", List.of(), text("Ouvert le jeudi."));

        RevisionMerge open = merge(base, theirs, mine);
        assertThat(open.settled()).isFalse();
        assertThat(open.conflicts()).extracting(MergeConflict::id).containsExactly("title", "body-0-text");
        assertThat(open.conflicts().getLast()).satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.FIELD);
            assertThat(conflict.type()).isEqualTo("paragraph");
            assertThat(conflict.theirChange().spans())
                    .contains(
                            new DiffSpan(DiffSpan.Kind.REMOVED, "lundi."), new DiffSpan(DiffSpan.Kind.ADDED, "mardi."));
            assertThat(conflict.myChange().spans()).contains(new DiffSpan(DiffSpan.Kind.ADDED, "jeudi."));
            assertThat(conflict.both()).isTrue();
        });

        RevisionMerge settled =
                merge(base, theirs, mine, Map.of("title", ConflictChoice.THEIRS, "body-0-text", ConflictChoice.BOTH));
        assertThat(settled.settled()).isTrue();
        assertThat(settled.revision().title()).isEqualTo("Le leur");
        assertThat(settled.revision().body())
                .containsExactly(new Paragraph(new RichText("<p>Ouvert le mardi.</p><p>Ouvert le jeudi.</p>")));
        RevisionMerge both =
                merge(base, theirs, mine, Map.of("title", ConflictChoice.BOTH, "body-0-text", ConflictChoice.MINE));
        assertThat(both.revision().title()).isEqualTo("Le leur. Le mien");
        assertThat(both.revision().body()).isEqualTo(mine.body());
    }

    @Test
    void whatOneRemovedAndTheOtherChangedIsChosen() {
        Revision base = body(text("Un"), text("Deux"));
        Revision shorter = body(text("Un"));
        Revision longer = body(text("Un"), text("Deux et demi"));

        RevisionMerge gone = merge(base, shorter, longer);
        assertThat(gone.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.REMOVED_BY_THEM);
            assertThat(conflict.both()).isFalse();
        });
        assertThat(gone.revision()).as("nothing is lost meanwhile").isEqualTo(longer);
        assertThat(merge(base, shorter, longer, Map.of("body-1", ConflictChoice.THEIRS))
                        .revision())
                .isEqualTo(shorter);
        RevisionMerge mine = merge(base, longer, shorter, Map.of("body-1", ConflictChoice.BOTH));
        assertThat(mine.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.chosen())
                        .as("one cannot keep what one removes")
                        .isNull());
        assertThat(merge(base, longer, shorter, Map.of("body-1", ConflictChoice.MINE))
                        .revision())
                .isEqualTo(shorter);
    }

    @Test
    void aMoveAndAChangeElsewhereGoTogetherAndTwoMovesAreChosen() {
        Revision base = body(text("Un"), text("Deux"), text("Trois"));
        Revision moved = body(text("Trois"), text("Un"), text("Deux"));
        Revision changed = body(text("Un"), text("Deux bis"), text("Trois"));
        assertThat(merge(base, moved, changed))
                .isEqualTo(new RevisionMerge(body(text("Trois"), text("Un"), text("Deux bis")), List.of()));
        assertThat(merge(base, changed, moved))
                .isEqualTo(new RevisionMerge(body(text("Trois"), text("Un"), text("Deux bis")), List.of()));

        Revision otherwise = body(text("Deux"), text("Un"), text("Trois"));
        RevisionMerge disputed = merge(base, moved, otherwise);
        assertThat(disputed.conflicts()).extracting(MergeConflict::id).containsExactly("body-order");
        assertThat(merge(base, moved, otherwise, Map.of("body-order", ConflictChoice.MINE))
                        .revision())
                .isEqualTo(otherwise);
        assertThat(merge(base, moved, otherwise, Map.of("body-order", ConflictChoice.THEIRS))
                        .revision())
                .isEqualTo(moved);
    }

    @Test
    void whatBothAddedInOnePlaceStandsOneAfterTheOtherAndTheSameOnce() {
        Revision base = body(text("Un"), text("Deux"));
        Revision theirs = body(text("Un"), text("Eux"), text("Ensemble"), text("Deux"));
        Revision mine = body(text("Un"), text("Moi"), text("Ensemble"), text("Deux"));
        assertThat(merge(base, theirs, mine).revision().body())
                .startsWith(text("Un"))
                .endsWith(text("Deux"))
                .contains(text("Eux"), text("Moi"))
                .containsOnlyOnce(text("Ensemble"))
                .hasSize(5);
    }

    @Test
    void anotherPictureIsAChoiceWithoutBoth() {
        Revision base = body(new Image(new MediaRef(ExampleBlocks.MEDIA), "Alt", "Légende", Image.Width.MEDIUM));
        Revision theirs = body(new Image(new MediaRef(ExampleBlocks.PAGE), "Alt", "Légende", Image.Width.MEDIUM));
        Revision mine = body(new Image(new MediaRef(ExampleBlocks.LOGO), "Autre", "Légende", Image.Width.MEDIUM));
        assertThat(merge(base, theirs, mine).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.both()).isFalse();
            assertThat(conflict.theirs()).isEqualTo("media:" + ExampleBlocks.PAGE);
        });
    }

    private static Block quote(String stored, String... lacks) {
        ObjectNode quote = (ObjectNode) Jsonb.MAPPER.readTree("{\"type\":\"quote\",\"version\":1," + stored + "}");
        return new IncompleteBlock(
                quote, Stream.of(lacks).collect(Collectors.toMap(Function.identity(), _ -> "missing")));
    }

    @Test
    void anIncompleteBlockGoesTogetherWithWhatCompletesIt() {
        Revision base = body(text("Un"), quote("\"text\":\"Une phrase\"", "author"));
        Revision completed = body(text("Un"), new Quote("Une phrase", "Camille", null, null));
        Revision longer = body(text("Un"), quote("\"text\":\"Une phrase longue\"", "author"));
        Revision together = body(text("Un"), new Quote("Une phrase longue", "Camille", null, null));
        assertThat(merge(base, completed, longer)).isEqualTo(new RevisionMerge(together, List.of()));
        assertThat(merge(base, longer, completed)).isEqualTo(new RevisionMerge(together, List.of()));
        assertThat(merge(base, base, longer).revision()).isEqualTo(longer);

        Revision sourced = body(text("Un"), quote("\"text\":\"Une phrase\",\"source\":\"Maire\"", "author"));
        assertThat(merge(base, sourced, longer))
                .isEqualTo(new RevisionMerge(
                        body(text("Un"), quote("\"text\":\"Une phrase longue\",\"source\":\"Maire\"", "author")),
                        List.of()));
    }

    @Test
    void whatBothTypedInAnIncompleteBlockIsChosenFieldByField() {
        Revision base = body(quote("\"text\":\"Une phrase\"", "author"));
        Revision theirs = body(quote("\"text\":\"Leur phrase\"", "author"));
        Revision mine = body(new Quote("Ma phrase", "Camille", null, null));
        RevisionMerge merge = merge(base, theirs, mine);
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("body-0-text");
            assertThat(conflict.type()).isEqualTo("quote");
        });
        assertThat(merge(base, theirs, mine, Map.of("body-0-text", ConflictChoice.THEIRS))
                        .revision())
                .isEqualTo(body(new Quote("Leur phrase", "Camille", null, null)));
    }

    @Test
    void aComparisonReadsAnIncompleteBlockAsTheOneThatItBecomes() {
        Revision half = body(quote("\"text\":\"Une phrase\"", "author"));
        Revision whole = body(new Quote("Une phrase", "Camille", null, null));
        assertThat(RevisionDiff.between(half, whole, new WordDiffCache(), CODEC).blocks())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(BlockChange.Kind.CHANGED);
                    assertThat(change.type()).isEqualTo("quote");
                    assertThat(change.words().spans()).contains(new DiffSpan(DiffSpan.Kind.ADDED, "Camille"));
                });
    }

    private static Block callout(String title, String text) {
        return new Callout(title, new RichText("<p>" + text + "</p>"), null);
    }

    @Test
    void aBlockThatWasMovedAndChangedGoesTogetherFieldByFieldWhoeverMovedIt() {
        Block before = callout("Horaires", "Ouvert le lundi.");
        Block rest = text("Autre chose");
        Revision base = body(before, rest);
        Revision text = body(callout("Horaires", "Ouvert le mardi de neuf heures à midi."), rest);
        Revision moved = body(rest, callout("Horaires d’été", "Ouvert le lundi."));
        Revision together = body(rest, callout("Horaires d’été", "Ouvert le mardi de neuf heures à midi."));
        assertThat(merge(base, text, moved)).isEqualTo(new RevisionMerge(together, List.of()));
        assertThat(merge(base, moved, text)).isEqualTo(new RevisionMerge(together, List.of()));
        assertThat(merge(base, text, moved, new BlockOrigins(List.of(1, 0))))
                .isEqualTo(new RevisionMerge(together, List.of()));
    }

    @Test
    void whereTheFormTellsWhichBlockItIsNothingNeedsToBeAlike() {
        Revision base = body(text("Un"), text("Deux"));
        Revision theirs = body(text("Un"), text("Deux, eux"));
        Revision mine = body(text("Tout autre"), text("Un"));
        RevisionMerge moved = merge(base, theirs, mine, new BlockOrigins(List.of(1, 0)));
        assertThat(moved.conflicts())
                .singleElement()
                .extracting(MergeConflict::id)
                .isEqualTo("body-1-text");
        RevisionMerge added = merge(base, theirs, mine, new BlockOrigins(List.of(-1, 0)));
        assertThat(added.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.REMOVED_BY_ME);
            assertThat(conflict.id()).isEqualTo("body-1");
        });
        for (List<Integer> wrong : List.of(List.of(7, 0), List.of(0, 0), List.of(0), List.of(0, 1, 2))) {
            assertThat(merge(base, base, mine, new BlockOrigins(wrong)).revision())
                    .as("a form that tells what cannot be")
                    .isEqualTo(mine);
        }
    }

    @Test
    void thePartsOfAListMayBeMovedAndChangedToo() {
        Revision base = body(accordion(item("Qui", "Tous les habitants."), item("Quand", "Le lundi matin.")));
        Revision theirs = body(accordion(item("Qui donc", "Tous les habitants."), item("Quand", "Le lundi matin.")));
        Revision mine =
                body(accordion(item("Quand", "Le lundi matin."), item("Qui", "Tous les habitants de la commune.")));
        assertThat(merge(base, theirs, mine))
                .isEqualTo(new RevisionMerge(
                        body(accordion(
                                item("Quand", "Le lundi matin."),
                                item("Qui donc", "Tous les habitants de la commune."))),
                        List.of()));
    }

    @Test
    void ofSeveralThatWentTheMostSimilarWasChanged() {
        Revision base = body(text("Le guichet ouvre le lundi."), text("La mairie ferme en août."));
        Revision theirs = body(text("Le guichet ouvre le lundi."), text("La mairie ferme en août et en juillet."));
        Revision mine = body(text("La mairie ferme en août."));
        assertThat(merge(base, theirs, mine))
                .isEqualTo(new RevisionMerge(body(text("La mairie ferme en août et en juillet.")), List.of()));
        assertThat(merge(base, mine, theirs))
                .isEqualTo(new RevisionMerge(body(text("La mairie ferme en août et en juillet.")), List.of()));
        Revision both = body(text("La mairie ferme tout août."));
        assertThat(merge(base, theirs, both).conflicts())
                .singleElement()
                .extracting(MergeConflict::id)
                .isEqualTo("body-1-text");
    }

    @Test
    void whatBothAddedWithNearlyTheSameWordsIsOneBlock() {
        Revision base = body();
        Revision theirs = body(callout("Horaires", "Ouvert le lundi."));
        Revision mine = body(callout("Horaires d’été", "Ouvert le lundi."));
        RevisionMerge merge = merge(base, theirs, mine);
        assertThat(merge.revision()).isEqualTo(mine);
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("body-n0-title");
            assertThat(conflict.type()).isEqualTo("callout");
            assertThat(conflict.theirs()).isEqualTo("Horaires");
        });
        assertThat(merge(base, theirs, mine, Map.of("body-n0-title", ConflictChoice.THEIRS))
                        .revision())
                .isEqualTo(theirs);

        Revision apart = body(text("Un"), text("Deux"), text("Trois"));
        Block address = callout("Mairie", "1 place du Marché, ouverte le lundi");
        Block other = callout("Mairie annexe", "3 place du Marché, ouverte le jeudi");
        assertThat(merge(
                                apart,
                                body(address, text("Un"), text("Deux"), text("Trois")),
                                body(text("Un"), text("Deux"), other, text("Trois")))
                        .revision())
                .as("in two places these are two")
                .isEqualTo(body(address, text("Un"), text("Deux"), other, text("Trois")));
    }

    private static Block table(List<String>... rows) {
        return new DataTable(
                "Tarifs", new TableCells(List.of(rows)), DataTable.Headers.values()[0], DataTable.Style.values()[0]);
    }

    @Test
    void tablesGoTogetherCellByCell() {
        Revision base = body(table(List.of("Âge", "Prix"), List.of("Adulte", "5"), List.of("Adulte", "5")));
        Revision theirs = body(table(List.of("Âge", "Tarif"), List.of("Adulte", "5"), List.of("Adulte", "5")));
        Revision mine = body(table(
                List.of("Public", "Prix"), List.of("Adulte", "5"), List.of("Adulte", "5"), List.of("Enfant", "2")));
        assertThat(merge(base, theirs, mine))
                .isEqualTo(new RevisionMerge(
                        body(table(
                                List.of("Public", "Tarif"),
                                List.of("Adulte", "5"),
                                List.of("Adulte", "5"),
                                List.of("Enfant", "2"))),
                        List.of()));
        Revision other = body(table(List.of("Âge", "Coût"), List.of("Adulte", "5"), List.of("Adulte", "5")));
        assertThat(merge(base, theirs, other).conflicts())
                .singleElement()
                .extracting(MergeConflict::id)
                .isEqualTo("body-0-cells-0-1");
        Revision wider = body(
                table(List.of("Âge", "Prix", "Lieu"), List.of("Adulte", "5", "Ici"), List.of("Adulte", "5", "Là")));
        RevisionMerge asked = merge(base, theirs, wider);
        assertThat(asked.conflicts())
                .singleElement()
                .extracting(MergeConflict::id)
                .isEqualTo("body-0-cells");
        assertThat(asked.revision()).isEqualTo(wider);
    }

    @Test
    void aTableThatBothAddedIsOne() {
        Revision theirs = body(table(List.of("Âge", "Prix"), List.of("Adulte", "5"), List.of("Enfant", "2")));
        Revision mine = body(table(List.of("Âge", "Prix"), List.of("Adulte", "6"), List.of("Enfant", "2")));
        RevisionMerge merge = merge(body(), theirs, mine);
        assertThat(merge.revision()).isEqualTo(mine);
        assertThat(merge.conflicts())
                .singleElement()
                .extracting(MergeConflict::id)
                .isEqualTo("body-n0-cells-n1-1");
    }

    /** Returns the JSON pointers of the texts in a block of any type. */
    private static List<String> texts(JsonNode node, String at) {
        if (node.isString()) {
            return node.asString().equals("Texte") || node.asString().startsWith("<") ? List.of(at) : List.of();
        }
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(i -> texts(node.get(i), at + "/" + i).stream())
                        .toList()
                : node.properties().stream()
                        .flatMap(field -> texts(field.getValue(), at + "/" + field.getKey()).stream())
                        .toList();
    }

    /** Returns a copy of the block with another text at one pointer. */
    private static JsonNode with(JsonNode block, String text, String words) {
        JsonNode changed = block.deepCopy();
        int name = text.lastIndexOf('/');
        JsonNode holder = changed.at(text.substring(0, name));
        JsonNode value = Jsonb.MAPPER
                .getNodeFactory()
                .stringNode(block.at(text).asString().startsWith("<") ? "<p>" + words + "</p>" : words);
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(text.substring(name + 1)), value);
        } else {
            ((ObjectNode) holder).set(text.substring(name + 1), value);
        }
        return changed;
    }

    private static Block read(JsonNode block) {
        return CODEC.read(Jsonb.MAPPER.createArrayNode().add(block)).getFirst();
    }

    @Test
    void ofEveryTypeABlockThatWasMovedAndChangedOnOneSideAndChangedOnTheOtherIsOneBlockWithBoth() {
        JsonNode all = Jsonb.MAPPER.readTree(CODEC.write(ExampleBlocks.all()));
        Block beside = text("Autre chose");
        int both = 0;
        for (JsonNode block : all) {
            List<String> texts = texts(block, "");
            if (texts.isEmpty()) {
                continue;
            }
            JsonNode edited = with(block, texts.getFirst(), "Premier changement");
            JsonNode moved = texts.size() == 1 ? block : with(block, texts.getLast(), "Second changement");
            JsonNode together = texts.size() == 1 ? edited : with(edited, texts.getLast(), "Second changement");
            Revision base = body(read(block), beside);
            Revision inPlace = body(read(edited), beside);
            Revision elsewhere = body(beside, read(moved));
            RevisionMerge expected = new RevisionMerge(body(beside, read(together)), List.of());
            assertThat(merge(base, inPlace, elsewhere)).as("%s", block).isEqualTo(expected);
            assertThat(merge(base, elsewhere, inPlace)).as("%s", block).isEqualTo(expected);
            assertThat(merge(base, inPlace, elsewhere, new BlockOrigins(List.of(1, 0))))
                    .as("%s", block)
                    .isEqualTo(expected);
            both += texts.size() > 1 ? 1 : 0;
        }
        assertThat(both).as("types with two texts or more").isGreaterThan(30);
    }

    /**
     * For every type, a block that both sides added and one has changed since is one block, whatever conflict is
     * reported.
     */
    @Test
    void ofEveryTypeWhatBothAddedIsThereOnce() {
        for (JsonNode block : Jsonb.MAPPER.readTree(CODEC.write(ExampleBlocks.all()))) {
            List<String> texts = texts(block, "");
            if (texts.size() > 1) {
                Block changed = read(with(block, texts.getFirst(), "Texte, changé"));
                RevisionMerge merge = merge(body(text("Un")), body(text("Un"), read(block)), body(text("Un"), changed));
                assertThat(merge.revision()).as("%s", block).isEqualTo(body(text("Un"), changed));
                assertThat(merge.conflicts()).as("%s", block).hasSize(1);
            }
        }
    }

    /**
     * An unchanged side is ignored, and equal changes do not conflict: for any two revisions of any page of examples.
     */
    @Test
    void oneSideAloneIsTakenAsItIs() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Revision base = some(random);
            Revision other = some(random);
            assertThat(merge(base, other, base)).isEqualTo(new RevisionMerge(other, List.of()));
            assertThat(merge(base, base, other)).isEqualTo(new RevisionMerge(other, List.of()));
            assertThat(merge(base, other, other)).isEqualTo(new RevisionMerge(other, List.of()));
            Revision third = some(random);
            RevisionMerge merge = merge(base, other, third);
            assertThat(merge.settled()).isEqualTo(merge.conflicts().isEmpty());
        }
    }

    private static Revision some(Random random) {
        List<Block> all = new ArrayList<>(ExampleBlocks.all());
        all.add(text("Encore"));
        List<Block> body = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            body.add(all.get(random.nextInt(all.size())));
        }
        return new Revision("Titre " + random.nextInt(3), null, null, "", null, List.of(), body);
    }
}
