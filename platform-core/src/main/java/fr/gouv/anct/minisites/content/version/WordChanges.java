package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.Edits.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs between two texts, word by word. */
public record WordChanges(List<Span> spans) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    static WordChanges between(String before, String after) {
        List<Span> spans = new ArrayList<>();
        for (Edit<String> edit : Edits.between(words(before), words(after)).list()) {
            add(spans, kind(edit), edit.item());
        }
        return new WordChanges(List.copyOf(spans));
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

    /** Neighbours of a kind are one. */
    private static void add(List<Span> spans, Span.Kind kind, String word) {
        if (!spans.isEmpty() && spans.getLast().kind() == kind) {
            spans.set(spans.size() - 1, new Span(kind, spans.getLast().words() + " " + word));
        } else {
            spans.add(new Span(kind, word));
        }
    }

    /** Whether both say the same. */
    public boolean none() {
        return spans.stream().allMatch(span -> span.kind() == Span.Kind.KEPT);
    }
}
