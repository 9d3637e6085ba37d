package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.Diff.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kept, added and removed words between two texts as a sequence of spans, for the screens of comparison and merge. */
public record WordDiff(List<DiffSpan> spans) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** @param steps budget, used as by {@link Diff} */
    static WordDiff between(String before, String after, StepBudget steps) {
        if (before.equals(after)) {
            return kept(after);
        }
        List<DiffSpan> spans = new ArrayList<>();
        List<Edit<String>> edits =
                Diff.between(words(before), words(after), steps).list();
        int start = 0;
        while (start < edits.size()) {
            DiffSpan.Kind kind = kind(edits.get(start));
            int end = start + 1;
            while (end < edits.size() && kind(edits.get(end)) == kind) {
                end++;
            }
            spans.add(new DiffSpan(
                    kind, edits.subList(start, end).stream().map(Edit::item).collect(Collectors.joining(" "))));
            start = end;
        }
        return new WordDiff(List.copyOf(spans));
    }

    /** Returns a text without changes. */
    static WordDiff kept(String text) {
        String words = String.join(" ", words(text));
        return new WordDiff(words.isEmpty() ? List.of() : List.of(new DiffSpan(DiffSpan.Kind.KEPT, words)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static DiffSpan.Kind kind(Edit<String> edit) {
        return switch (edit) {
            case Edit.Unchanged<String> _ -> DiffSpan.Kind.KEPT;
            case Edit.Removed<String> _ -> DiffSpan.Kind.REMOVED;
            case Edit.Inserted<String> _ -> DiffSpan.Kind.ADDED;
        };
    }

    /** Returns the second text without change marks; this object when that text is empty. */
    public WordDiff unmarked() {
        String after = spans.stream()
                .filter(span -> span.kind() != DiffSpan.Kind.REMOVED)
                .map(DiffSpan::words)
                .collect(Collectors.joining(" "));
        return after.isEmpty() ? this : new WordDiff(List.of(new DiffSpan(DiffSpan.Kind.KEPT, after)));
    }

    /** Whether the texts are equal. */
    public boolean none() {
        return spans.stream().allMatch(span -> span.kind() == DiffSpan.Kind.KEPT);
    }
}
