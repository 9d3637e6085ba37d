package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.Edits.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Differences between two texts, word by word. */
public record WordChanges(List<Span> spans) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** @param steps budget, used as by {@link Edits} */
    static WordChanges between(String before, String after, StepBudget steps) {
        if (before.equals(after)) {
            return kept(after);
        }
        List<Span> spans = new ArrayList<>();
        List<Edit<String>> edits =
                Edits.between(words(before), words(after), steps).list();
        int start = 0;
        while (start < edits.size()) {
            Span.Kind kind = kind(edits.get(start));
            int end = start + 1;
            while (end < edits.size() && kind(edits.get(end)) == kind) {
                end++;
            }
            spans.add(new Span(
                    kind, edits.subList(start, end).stream().map(Edit::item).collect(Collectors.joining(" "))));
            start = end;
        }
        return new WordChanges(List.copyOf(spans));
    }

    /** Returns a text without changes. */
    static WordChanges kept(String text) {
        String words = String.join(" ", words(text));
        return new WordChanges(words.isEmpty() ? List.of() : List.of(new Span(Span.Kind.KEPT, words)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Span.Kind kind(Edit<String> edit) {
        return switch (edit) {
            case Edit.Kept<String> _ -> Span.Kind.KEPT;
            case Edit.Removed<String> _ -> Span.Kind.REMOVED;
            case Edit.Inserted<String> _ -> Span.Kind.ADDED;
        };
    }

    /** Returns the second text without change marks; this object when that text is empty. */
    public WordChanges unmarked() {
        String after = spans.stream()
                .filter(span -> span.kind() != Span.Kind.REMOVED)
                .map(Span::words)
                .collect(Collectors.joining(" "));
        return after.isEmpty() ? this : new WordChanges(List.of(new Span(Span.Kind.KEPT, after)));
    }

    /** Whether the texts are equal. */
    public boolean none() {
        return spans.stream().allMatch(span -> span.kind() == Span.Kind.KEPT);
    }
}
