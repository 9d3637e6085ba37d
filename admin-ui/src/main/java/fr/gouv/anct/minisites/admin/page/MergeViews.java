package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.difference.Changes;
import fr.gouv.anct.minisites.admin.form.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.MergeScreen.Choosing;
import fr.gouv.anct.minisites.admin.page.MergeScreen.Side;
import fr.gouv.anct.minisites.admin.page.form.Values;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.version.BlockChange;
import fr.gouv.anct.minisites.content.version.Choice;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.Conflict;
import fr.gouv.anct.minisites.content.version.Span;
import fr.gouv.anct.minisites.content.version.WordChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the screen that merges two versions of a page. */
@Component
class MergeViews {

    /** Prefix of the field name of a conflict; its id follows. */
    static final String CHOICE = "choix-";

    /**
     * Maximum number of characters of text on a screen, as {@link fr.gouv.anct.minisites.theme.Templates} counts them:
     * once for each template that contains them. Beyond it, conflicts are shown without marks, and changes without
     * their text.
     */
    private static final long MOST_CHARACTERS = 6_000_000;

    private static final int TEMPLATES_OF_A_CONFLICT = 3;
    private static final int TEMPLATES_OF_A_CHANGE = 5;

    /** Characters of HTML around a span. */
    private static final int TAGS = 12;

    /** Field with the rows of a table. */
    private static final String CELLS = "cells";

    private final Changes changes;
    private final Texts texts;

    MergeViews(Changes changes, Texts texts) {
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * Builds the screen.
     *
     * @param who the account that saves
     * @param problems message keys, by the id of the conflict
     * @param addresses of the references of both versions
     */
    MergeScreen screen(
            PageContext frame,
            Account who,
            PageMerge merging,
            List<Hidden> hidden,
            String action,
            Map<String, String> problems,
            Map<UUID, String> addresses) {
        Head theirs = frame.head();
        boolean own = who.id().equals(theirs.authorId());
        String author = own ? texts.say("page.merge.other-tab") : theirs.author();
        boolean words = characters(merging) <= MOST_CHARACTERS;
        List<Choosing> conflicts = merging.merge().conflicts().stream()
                .map(conflict -> choosing(conflict, own, words, problems, addresses))
                .toList();
        return new MergeScreen(
                frame.header(),
                texts.say(
                        own ? "page.conflict.own" : "page.conflict",
                        author,
                        Moments.day(theirs.at()),
                        Moments.time(theirs.at())),
                texts.say(words ? "page.conflict.text" : "page.conflict.text.unmarked"),
                author,
                texts.say(own ? "page.merge.choose.text.own" : "page.merge.choose.text"),
                texts.say(own ? "page.merge.this-tab" : "page.merge.me"),
                ErrorSummary.of(conflicts.stream().map(Choosing::field).toList()),
                action,
                hidden,
                conflicts,
                side(
                        "theirs-",
                        texts.say(own ? "page.merge.theirs.own" : "page.merge.theirs", author),
                        merging.theirs(),
                        words),
                side("mine-", texts.say(own ? "page.merge.mine.own" : "page.merge.mine"), merging.mine(), words));
    }

    private static long characters(PageMerge merging) {
        Stream<WordChanges> conflicts = merging.merge().conflicts().stream()
                .flatMap(conflict -> Stream.of(conflict.theirChange(), conflict.myChange()));
        Stream<WordChanges> changes = Stream.of(merging.theirs(), merging.mine())
                .flatMap(side -> side.blocks().stream())
                .filter(block -> block.kind() != BlockChange.Kind.SAME)
                .map(BlockChange::words);
        return TEMPLATES_OF_A_CONFLICT * characters(conflicts) + TEMPLATES_OF_A_CHANGE * characters(changes);
    }

    private static long characters(Stream<WordChanges> changes) {
        return changes.flatMap(change -> change.spans().stream())
                .mapToLong(span -> span.words().length() + TAGS)
                .sum();
    }

    private Choosing choosing(
            Conflict conflict, boolean own, boolean marked, Map<String, String> problems, Map<UUID, String> addresses) {
        String whose = own ? ".own" : "";
        String title = title(conflict, whose);
        List<Option> options = Stream.of(Choice.values())
                .filter(choice -> choice != Choice.BOTH || conflict.both())
                .map(choice -> new Option(choice.code(), texts.say("page.merge.choice." + choice.code() + whose)))
                .toList();
        Choice chosen = conflict.chosen();
        FieldView field = FieldView.of(
                        FieldView.Kind.RADIOS,
                        CHOICE + conflict.id(),
                        texts.say("page.merge.question", title),
                        chosen == null ? "" : chosen.code())
                .withOptions(options);
        String problem = problems.get(conflict.id());
        return new Choosing(
                title,
                told(conflict.theirChange(), marked, conflict, conflict.theirs(), addresses),
                told(conflict.myChange(), marked, conflict, conflict.mine(), addresses),
                problem == null ? field : field.withError(texts.say(problem), List.of()));
    }

    private String title(Conflict conflict, String whose) {
        List<String> path = conflict.path();
        List<String> parts = new ArrayList<>();
        String type = conflict.type();
        if (path.size() == 1) {
            boolean body = conflict.kind() == Conflict.Kind.ORDER;
            parts.add(texts.say(body ? "version.blocks" : "version.field." + path.getFirst()));
        } else {
            parts.add(block(path.get(1), changes.type(type == null ? "" : type)));
            for (int i = 2; i < path.size(); i++) {
                parts.add(part(type == null ? "" : type, path.subList(2, i + 1)));
            }
        }
        if (conflict.kind() != Conflict.Kind.FIELD) {
            parts.add(texts.say("page.merge.kind." + conflict.kind().code() + whose));
        }
        return String.join(", ", parts);
    }

    private String block(String place, String label) {
        return Conflict.isAdded(place)
                ? texts.say("page.merge.block.added", label)
                : texts.say("page.merge.block", label, number(place));
    }

    private String part(String type, List<String> path) {
        String name = path.getLast();
        if (!Conflict.isPlace(name)) {
            return BlockFieldLabels.of(
                    texts,
                    type,
                    path.stream().filter(element -> !Conflict.isPlace(element)).collect(Collectors.joining("-")));
        }
        String list = path.get(path.size() - 2);
        if (Conflict.isPlace(list)) {
            return texts.say("page.merge.column", number(name));
        }
        String what = list.equals(CELLS) ? "page.merge.row" : "page.merge.part";
        return Conflict.isAdded(name) ? texts.say(what + ".added") : texts.say(what, number(name));
    }

    private static int number(String place) {
        return Integer.parseInt(place) + 1;
    }

    /** A change without text is shown by its value. */
    private List<Span> told(
            WordChanges change, boolean marked, Conflict conflict, String stored, Map<UUID, String> addresses) {
        if (!change.none() || stored.isEmpty()) {
            return marked ? change.spans() : change.unmarked().spans();
        }
        String type = conflict.type();
        String said = type == null
                ? Values.reference("media:" + stored, addresses)
                : Values.said(texts, type, conflict.path(), stored, addresses);
        return List.of(new Span(Span.Kind.ADDED, said));
    }

    private Side side(String prefix, String title, Comparison comparison, boolean words) {
        List<Change> blocks = changes.blocks(
                prefix,
                comparison.blocks().stream()
                        .filter(block -> block.kind() != BlockChange.Kind.SAME)
                        .map(block -> words ? block : block.withoutWords())
                        .toList());
        return new Side(
                title,
                words ? null : texts.say("page.merge.many-words"),
                changes.fields(prefix, comparison.fields()),
                blocks);
    }
}
