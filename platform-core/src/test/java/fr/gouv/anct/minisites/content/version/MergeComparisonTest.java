package fr.gouv.anct.minisites.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.version.DiffSpan.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that two large revisions of a page with little in common are merged in a bounded number of steps. */
@Tag("long")
class MergeComparisonTest {

    private static final BlockCodec CODEC = new BlockCodec(List.of());
    private static final int BLOCKS = 390;
    private static final BlockOrigins ORIGINS =
            new BlockOrigins(IntStream.range(0, BLOCKS).boxed().toList());

    private static Revision page(IntFunction<Block> block) {
        return new Revision(
                "Titre",
                null,
                null,
                "",
                null,
                List.of(),
                IntStream.range(0, BLOCKS).mapToObj(block).toList());
    }

    /** Returns a page in which each third word is specific to one author. */
    private static Revision paragraphs(String own) {
        return page(block -> new Paragraph(new RichText(IntStream.range(0, 300)
                .mapToObj(word -> word % 3 == 0 ? own + block : String.valueOf((char) ('a' + word % 26)))
                .collect(Collectors.joining(" ", "<p>", "</p>")))));
    }

    private static Revision tables(String own, int rows, int cells) {
        return page(block -> new DataTable(
                "Chiffres",
                new TableCells(IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(0, cells)
                                .mapToObj(cell -> own + row + "a" + cell)
                                .toList())
                        .toList()),
                DataTable.Headers.values()[0],
                DataTable.Style.values()[0]));
    }

    private static MergeComparison merge(
            Function<String, Revision> said, Map<String, ConflictChoice> choices, StepBudget steps) {
        return MergeComparison.of(
                said.apply("x"), said.apply("y"), said.apply("z"), ORIGINS, choices, CODEC, new WordDiffCache(steps));
    }

    private static List<String> ids(List<MergeConflict> conflicts) {
        return conflicts.stream().map(MergeConflict::id).toList();
    }

    private static List<Kind> kinds(WordDiff changes) {
        return changes.spans().stream().map(DiffSpan::kind).distinct().toList();
    }

    @Test
    void theTextsOfAPageAreComparedInTheStepsOfOneRequest() {
        StepBudget steps = new StepBudget(1_000_000);
        MergeComparison merged = merge(MergeComparisonTest::paragraphs, Map.of(), steps);
        assertThat(steps.take(1)).as("used up").isFalse();
        assertThat(merged.theirs().blocks())
                .hasSize(BLOCKS)
                .allMatch(block -> block.kind() == BlockChange.Kind.CHANGED);
        assertThat(kinds(merged.theirs().blocks().getFirst().words()))
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.KEPT);
        List<MergeConflict> conflicts = merged.merge().conflicts();
        assertThat(conflicts).hasSize(BLOCKS);
        assertThat(conflicts.getLast().theirChange().spans())
                .as("as a whole, but for the words that it ends with")
                .extracting(DiffSpan::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.KEPT);
        assertThat(conflicts.getLast().myChange().spans().getFirst().words().split(" "))
                .hasSize(298);
    }

    @Test
    void eachTwoTextsAreComparedOnce() {
        StepBudget steps = new StepBudget(Long.MAX_VALUE);
        merge(MergeComparisonTest::paragraphs, Map.of(), steps);
        StepBudget apart = new StepBudget(Long.MAX_VALUE);
        for (String own : List.of("y", "z")) {
            RevisionDiff.between(paragraphs("x"), paragraphs(own), new WordDiffCache(apart), CODEC);
        }
        assertThat(steps.taken()).isEqualTo(apart.taken()).isPositive();
    }

    /** The merged table holds all that an author has written, chosen as a whole. */
    @Test
    void tablesOfManyRowsAreChosenAsAWhole() {
        Function<String, Revision> tables = own -> tables(own, 100, 1);
        StepBudget steps = new StepBudget(StepBudget.WORDS);
        List<MergeConflict> conflicts = merge(tables, Map.of(), steps).merge().conflicts();
        assertThat(ids(conflicts)).hasSizeLessThan(500 + BLOCKS).contains("body-389-cells");
        assertChosen(tables, conflicts);
    }

    @Test
    void noPageAsksForMoreChoicesThanItsBlocksAndFiveHundred() {
        Function<String, Revision> tables = own -> tables(own, 4, 20);
        List<MergeConflict> conflicts = merge(tables, Map.of(), new StepBudget(StepBudget.WORDS))
                .merge()
                .conflicts();
        assertThat(ids(conflicts)).hasSizeLessThan(500 + BLOCKS).contains("body-0-cells-0-0", "body-389");
        assertChosen(tables, conflicts);

        Function<String, Revision> large = own -> tables(own, 10, 20);
        List<MergeConflict> whole =
                merge(large, Map.of(), new StepBudget(StepBudget.WORDS)).merge().conflicts();
        assertThat(ids(whole)).hasSize(BLOCKS).contains("body-0");
        assertChosen(large, whole);
    }

    private static void assertChosen(Function<String, Revision> said, List<MergeConflict> conflicts) {
        Map.of(ConflictChoice.MINE, "z", ConflictChoice.THEIRS, "y").forEach((choice, own) -> {
            Map<String, ConflictChoice> choices =
                    conflicts.stream().collect(Collectors.toMap(MergeConflict::id, _ -> choice));
            RevisionMerge chosen =
                    merge(said, choices, new StepBudget(StepBudget.WORDS)).merge();
            assertThat(chosen.settled()).isTrue();
            assertThat(chosen.revision()).isEqualTo(said.apply(own));
        });
    }
}
