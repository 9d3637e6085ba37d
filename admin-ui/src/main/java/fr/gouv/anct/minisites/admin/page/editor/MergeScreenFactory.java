package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.BlockFieldLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.editor.MergeScreen.ConflictField;
import fr.gouv.anct.minisites.admin.page.editor.MergeScreen.Side;
import fr.gouv.anct.minisites.admin.page.form.FieldValueLabels;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.version.BlockChange;
import fr.gouv.anct.minisites.content.version.ConflictChoice;
import fr.gouv.anct.minisites.content.version.DiffSpan;
import fr.gouv.anct.minisites.content.version.MergeConflict;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.content.version.WordDiff;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Builds the screen that merges two concurrent edits of a page: a choice for each conflict, and the list of changes of
 * each side.
 */
@Component
class MergeScreenFactory {

    /** Prefix of the field name of a conflict; its id follows. */
    static final String CHOICE = "choice-";

    /**
     * Maximum number of characters of text on a screen, as {@link fr.gouv.anct.minisites.theme.PebbleTemplates} counts
     * them: once for each template that contains them. Beyond it, conflicts are shown without marks, and changes
     * without their text.
     */
    private static final long MOST_CHARACTERS = 6_000_000;

    private static final int TEMPLATES_OF_A_CONFLICT = 3;
    private static final int TEMPLATES_OF_A_CHANGE = 5;

    /** Characters of HTML around a span. */
    private static final int TAGS = 12;

    /** Field with the rows of a table. */
    private static final String CELLS = "cells";

    private final DifferenceViewFactory differences;
    private final SiteDirectory directory;
    private final Messages messages;

    MergeScreenFactory(DifferenceViewFactory differences, SiteDirectory directory, Messages messages) {
        this.differences = differences;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * Builds the screen.
     *
     * @param account the account that saves
     * @param problems message keys, by the id of the conflict
     * @param addresses of the references of both versions
     */
    MergeScreen screen(
            PageContext context,
            Account account,
            PageMerge merge,
            List<HiddenField> hidden,
            Tenant site,
            Map<String, String> problems,
            Map<UUID, String> addresses) {
        Draft theirs = context.head();
        boolean own = account.id().equals(theirs.authorId());
        String author = own ? messages.get("page.merge.other-tab") : theirs.author();
        boolean words = characters(merge) <= MOST_CHARACTERS;
        List<ConflictField> conflicts = merge.merge().conflicts().stream()
                .map(conflict -> choosing(conflict, own, words, problems, addresses))
                .toList();
        return new MergeScreen(
                site,
                theirs.page().id(),
                context.header(),
                messages.get(
                        own ? "page.conflict.own" : "page.conflict",
                        author,
                        DateTimes.day(theirs.at()),
                        DateTimes.time(theirs.at())),
                messages.get(words ? "page.conflict.text" : "page.conflict.text.unmarked"),
                author,
                messages.get(own ? "page.merge.choose.text.own" : "page.merge.choose.text"),
                messages.get(own ? "page.merge.this-tab" : "page.merge.me"),
                ErrorSummary.of(conflicts.stream().map(ConflictField::field).toList()),
                hidden,
                conflicts,
                side(
                        "theirs-",
                        messages.get(own ? "page.merge.theirs.own" : "page.merge.theirs", author),
                        merge.theirs(),
                        words),
                side("mine-", messages.get(own ? "page.merge.mine.own" : "page.merge.mine"), merge.mine(), words));
    }

    private static long characters(PageMerge merge) {
        Stream<WordDiff> conflicts = merge.merge().conflicts().stream()
                .flatMap(conflict -> Stream.of(conflict.theirChange(), conflict.myChange()));
        Stream<WordDiff> changes = Stream.of(merge.theirs(), merge.mine())
                .flatMap(side -> side.blocks().stream())
                .filter(block -> block.kind() != BlockChange.Kind.SAME)
                .map(BlockChange::words);
        return TEMPLATES_OF_A_CONFLICT * characters(conflicts) + TEMPLATES_OF_A_CHANGE * characters(changes);
    }

    private static long characters(Stream<WordDiff> changes) {
        return changes.flatMap(change -> change.spans().stream())
                .mapToLong(span -> span.words().length() + TAGS)
                .sum();
    }

    private ConflictField choosing(
            MergeConflict conflict,
            boolean own,
            boolean marked,
            Map<String, String> problems,
            Map<UUID, String> addresses) {
        String whose = own ? ".own" : "";
        String title = title(conflict, whose);
        List<Option> options = Stream.of(ConflictChoice.values())
                .filter(choice -> choice != ConflictChoice.BOTH || conflict.both())
                .map(choice -> new Option(choice.code(), messages.get("page.merge.choice." + choice.code() + whose)))
                .toList();
        ConflictChoice chosen = conflict.chosen();
        FieldView field = FieldView.of(
                        FieldView.Kind.RADIOS,
                        CHOICE + conflict.id(),
                        messages.get("page.merge.question", title),
                        chosen == null ? "" : chosen.code())
                .withOptions(options);
        String problem = problems.get(conflict.id());
        return new ConflictField(
                title,
                spans(conflict.theirChange(), marked, conflict, conflict.theirs(), addresses),
                spans(conflict.myChange(), marked, conflict, conflict.mine(), addresses),
                problem == null ? field : field.withError(messages.get(problem), List.of()));
    }

    private String title(MergeConflict conflict, String whose) {
        List<String> path = conflict.path();
        List<String> parts = new ArrayList<>();
        String type = conflict.type();
        if (path.size() == 1) {
            boolean body = conflict.kind() == MergeConflict.Kind.ORDER;
            parts.add(messages.get(body ? "version.blocks" : "version.field." + path.getFirst()));
        } else {
            parts.add(block(path.get(1), differences.type(type == null ? "" : type)));
            for (int i = 2; i < path.size(); i++) {
                parts.add(part(type == null ? "" : type, path.subList(2, i + 1)));
            }
        }
        if (conflict.kind() != MergeConflict.Kind.FIELD) {
            parts.add(messages.get("page.merge.kind." + conflict.kind().code() + whose));
        }
        return String.join(", ", parts);
    }

    private String block(String place, String label) {
        return MergeConflict.isAdded(place)
                ? messages.get("page.merge.block.added", label)
                : messages.get("page.merge.block", label, number(place));
    }

    private String part(String type, List<String> path) {
        String name = path.getLast();
        if (!MergeConflict.isPlace(name)) {
            return BlockFieldLabels.of(
                    messages,
                    type,
                    path.stream()
                            .filter(element -> !MergeConflict.isPlace(element))
                            .collect(Collectors.joining("-")));
        }
        String list = path.get(path.size() - 2);
        if (MergeConflict.isPlace(list)) {
            return messages.get("page.merge.column", number(name));
        }
        String what = list.equals(CELLS) ? "page.merge.row" : "page.merge.part";
        return MergeConflict.isAdded(name) ? messages.get(what + ".added") : messages.get(what, number(name));
    }

    private static int number(String place) {
        return Integer.parseInt(place) + 1;
    }

    /** A change without text is shown by its value. */
    private List<DiffSpan> spans(
            WordDiff change, boolean marked, MergeConflict conflict, String stored, Map<UUID, String> addresses) {
        if (!change.none() || stored.isEmpty()) {
            return marked ? change.spans() : change.unmarked().spans();
        }
        String type = conflict.type();
        String said = type == null
                ? FieldValueLabels.reference("media:" + stored, addresses)
                : FieldValueLabels.label(messages, type, conflict.path(), stored, addresses, directory.terms());
        return List.of(new DiffSpan(DiffSpan.Kind.ADDED, said));
    }

    private Side side(String prefix, String title, RevisionDiff comparison, boolean words) {
        List<DifferenceView> blocks = differences.blocks(
                prefix,
                comparison.blocks().stream()
                        .filter(block -> block.kind() != BlockChange.Kind.SAME)
                        .map(block -> words ? block : block.withoutWords())
                        .toList());
        return new Side(
                title,
                words ? null : messages.get("page.merge.many-words"),
                differences.fields(prefix, comparison.fields()),
                blocks);
    }
}
